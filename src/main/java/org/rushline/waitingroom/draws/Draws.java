package org.rushline.waitingroom.draws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.draw.DrawTerms;
import org.rushline.waitingroom.draw.Hash;
import org.rushline.waitingroom.draw.Seed;

/**
 * The steps of a draw. Each commits before the next can begin, may be repeated, and by any node: a
 * node that dies between two leaves nothing that another cannot finish.
 */
final class Draws {

    private static final String PROMISE =
            """
            insert into draw (room_id, term, algorithm, closing, beacon, commitment, sealed_seed)
            select id, term, ?, ?, ?, ?, ? from waiting_room where id = ? and mode = 'OFF'
            for share
            on conflict (room_id, term) do nothing""";

    /** Numbers taken before are of the draw, or nobody's. */
    private static final String CLOSE =
            """
            update waiting_room r set mode = 'CLOSING',
                first_number = (select next from waiting_room_number where room_id = r.id)
            where id = ? and mode = 'DRAW' and exists (select from draw d
                where d.room_id = r.id and d.term = r.term and d.closing <= clock_timestamp())""";

    /**
     * Whoever sees it sees everybody who is in the draw. To read ten million takes a while: once.
     */
    private static final String CLOSED =
            """
            select r.first_number from waiting_room r join draw d on d.room_id = r.id and d.term = r.term
            where r.id = ? and r.mode = 'CLOSING' and d.listed_at is null""";

    private static final String LIST =
            """
            update draw d set size = ?, root = ?, listed_at = clock_timestamp()
            from waiting_room r
            where r.id = ? and r.mode = 'CLOSING' and r.first_number = ? and d.room_id = r.id and d.term = r.term
                and d.listed_at is null""";

    private static final String REVEAL =
            """
            update draw d set seed = ?, beacon_value = ?, revealed_at = clock_timestamp()
            from waiting_room r
            where r.id = ? and d.room_id = r.id and d.term = r.term
                and d.listed_at is not null and d.revealed_at is null""";

    private static final String READ =
            """
            select d.* from waiting_room r
            join draw d on d.room_id = r.id and d.term = r.term where r.id = ?""";

    private final AutocommitSql sql;
    private final Places places;
    private final SeedSeal seal;

    Draws(DataSource database, SeedSeal seal) {
        sql = new AutocommitSql(database);
        places = new Places(database);
        this.seal = seal;
    }

    /**
     * Chooses a seed and commits to it, once: later calls change nothing.
     *
     * @param beacon its name; empty if none takes part
     * @return empty if the room has been opened without a draw
     */
    Optional<Draw> promise(WaitingRoomId room, Instant closing, String beacon) {
        var terms = new DrawTerms(room.toString(), closing, beacon);
        var seed = Seed.random();
        var commitment = terms.commitment(seed);
        sql.change(
                PROMISE,
                DrawTerms.ALGORITHM,
                terms.closing(),
                beacon,
                commitment.bytes(),
                seal.seal(seed, commitment),
                room);
        return find(room);
    }

    /**
     * Closes the draw, not before the promised time. From here on nobody joins it; whoever is being
     * written is in it or has no place.
     */
    void close(WaitingRoomId room) {
        sql.change(CLOSE, room);
    }

    /** Publishes how many there are and the root of their list, once all have been written. */
    Optional<Draw> list(WaitingRoomId room) {
        sql.first(CLOSED, row -> row.getLong("first_number"), room)
                .ifPresent(
                        firstNumber -> {
                            var drawn = DrawnPlaces.read(places, room);
                            var root = drawn.list().root().bytes();
                            sql.change(LIST, drawn.size(), root, room, firstNumber);
                        });
        return find(room);
    }

    /**
     * Reveals the seed, if the list has been published and the seed is the one committed to.
     *
     * @param beaconValue empty if no beacon takes part
     */
    Optional<Draw> reveal(WaitingRoomId room, byte[] beaconValue) {
        seed(room).ifPresent(seed -> sql.change(REVEAL, seed.bytes(), beaconValue, room));
        return find(room);
    }

    /** Whether our key opens what was promised. */
    boolean canReveal(WaitingRoomId room) {
        return seed(room).isPresent();
    }

    private Optional<Seed> seed(WaitingRoomId room) {
        return sql.first(
                        READ,
                        row -> {
                            var draw = draw(room, row);
                            return seal.open(row.getBytes("sealed_seed"), draw.commitment())
                                    .filter(
                                            seed ->
                                                    draw.terms()
                                                            .commitment(seed)
                                                            .equals(draw.commitment()));
                        },
                        room)
                .flatMap(seed -> seed);
    }

    /** That of the room's present term. */
    Optional<Draw> find(WaitingRoomId room) {
        return sql.first(READ, row -> draw(room, row), room);
    }

    private static Draw draw(WaitingRoomId room, ResultSet row) throws SQLException {
        return new Draw(
                room,
                new DrawTerms(
                        room.toString(), Sql.instant(row, "closing"), row.getString("beacon")),
                new Hash(row.getBytes("commitment")),
                listed(row),
                revealed(row));
    }

    private static Optional<Draw.Listed> listed(ResultSet row) throws SQLException {
        var root = row.getBytes("root");
        return root == null
                ? Optional.empty()
                : Optional.of(new Draw.Listed(row.getInt("size"), new Hash(root)));
    }

    private static Optional<Draw.Revealed> revealed(ResultSet row) throws SQLException {
        var seed = row.getBytes("seed");
        return seed == null
                ? Optional.empty()
                : Optional.of(new Draw.Revealed(Seed.of(seed), row.getBytes("beacon_value")));
    }
}
