package org.rushline.waitingroom;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;

/** A room of one's own in the test database. */
public final class TestRoom {

    private static final DataSource DATABASE = TestDatabase.dataSource();
    private static final AutocommitSql SQL = new AutocommitSql(DATABASE);

    private final WaitingRoomId id;
    private final Places places = new Places(DATABASE);

    private TestRoom(WaitingRoomId id) {
        this.id = id;
    }

    /** One that is open, without events. */
    public static TestRoom open(int limit) {
        var id =
                SQL.first(
                                "insert into waiting_room (mode, shopping_limit) values ('OPEN', ?) returning id",
                                row -> new WaitingRoomId(row.getLong("id")),
                                limit)
                        .orElseThrow();
        SQL.change("insert into waiting_room_number (room_id) values (?)", id);
        SQL.change("insert into now_serving (room_id) values (?)", id);
        return new TestRoom(id);
    }

    /** A lane of it, with so many of its limit. */
    public TestRoom lane(int share, int limit) {
        var lane =
                SQL.first(
                                """
                                insert into waiting_room (within_id, lane_name, share, mode, shopping_limit)
                                values (?, 'Lane ' || ?, ?, 'OPEN', ?) returning id""",
                                row -> new WaitingRoomId(row.getLong("id")),
                                id,
                                share,
                                share,
                                limit)
                        .orElseThrow();
        SQL.change("insert into waiting_room_number (room_id) values (?)", lane);
        SQL.change("insert into now_serving (room_id) values (?)", lane);
        return new TestRoom(lane);
    }

    public WaitingRoomId id() {
        return id;
    }

    /** In the order of their numbers, which begin at 0. */
    public List<Place> join(int many) {
        var holders = Stream.generate(UUID::randomUUID).limit(many).toList();
        var joined = places.add(id, 1, holders);
        return holders.stream().map(joined::get).toList();
    }

    public void call(long position) {
        change("update now_serving set position = ? where room_id = ?", position);
    }

    /** Everybody's last sign of life was so long ago. */
    public void silence(int seconds) {
        change(
                "update admission set seen_at = seen_at - make_interval(secs => ?) where room_id = ?",
                seconds);
    }

    public void set(String assignment) {
        SQL.change("update waiting_room set " + assignment + " where id = ?", id);
    }

    public long shopping() {
        return count("select count(*) from shopping where room_id = ?");
    }

    public long admissions() {
        return count("select count(*) from admission where room_id = ?");
    }

    private void change(String sql, Object value) {
        SQL.change(sql, value, id);
    }

    public long count(String sql) {
        return SQL.first(sql, row -> row.getLong(1), id).orElseThrow();
    }
}
