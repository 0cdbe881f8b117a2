package org.rushline.waitingroom.lanes;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rushline.platform.SpokenCode;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.limits.CodeThrottle;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomRefusals;
import org.rushline.waitingroom.Rooms;

/** Codes for lanes: each is for the first account that uses it. */
@Stateless
public class LaneCodes {

    private static final String ADD =
            "insert into lane_code (hash, lane_id) select decode(unnest((select ?)::text[]), 'hex'), ?";

    private static final String REVOKE =
            """
            update lane_code set revoked_at = clock_timestamp()
            where lane_id = ? and used_by is null and revoked_at is null""";

    /** Who sends two codes at the same time: the second waits, and finds them in the lane. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('codes of ' || ?::uuid, 3))";

    /** Two who use one at the same time: the second waits, and finds it used. */
    private static final String FIND =
            """
            select c.lane_id, c.used_by, c.revoked_at is not null as revoked,
                exists (select from lane_code o where o.lane_id = c.lane_id and o.used_by = ?) as there
            from lane_code c join waiting_room l on l.id = c.lane_id
            where c.hash = decode(?, 'hex') and l.within_id = ?
            for update of c""";

    private static final String USE =
            """
            update lane_code set used_by = ?, used_at = clock_timestamp()
            where hash = decode(?, 'hex')""";

    private record Found(WaitingRoomId lane, AccountId usedBy, boolean revoked, boolean there) {}

    @Inject Sql sql;
    @Inject Rooms rooms;
    @Inject Lanes lanes;
    @Inject Cords cords;
    @Inject CodeThrottle throttle;

    /** New ones, which nobody can read again. */
    public List<String> make(EventId event, WaitingRoomId lane, int count, Because because) {
        var name = lanes.get(event, lane).name();
        var codes = Stream.generate(SpokenCode::random).distinct().limit(count).toList();
        sql.change(ADD, codes.stream().map(SpokenCode::hash).toList(), lane);
        cords.note(
                rooms.get(event).id(),
                because.about("%d codes are made for the lane %s".formatted(count, name)));
        return codes.stream().map(SpokenCode::toString).toList();
    }

    /** All that nobody has used. */
    public void revoke(EventId event, WaitingRoomId lane, Because because) {
        var name = lanes.get(event, lane).name();
        var count = sql.change(REVOKE, lane);
        cords.note(
                rooms.get(event).id(),
                because.about("%d codes of the lane %s are taken back".formatted(count, name)));
    }

    /**
     * The lane that they may join by it. Whoever is in that lane already keeps their code.
     *
     * @throws TooManyRequests if they have tried too often
     * @throws Problem if it is of no use to them
     */
    public WaitingRoomId use(Room room, String typed, AccountId who) {
        throttle.toTry(who);
        var hash = SpokenCode.of(typed).hash();
        sql.first(ONE_AT_A_TIME, row -> true, who);
        var code =
                sql.first(FIND, LaneCodes::found, who, hash, room.id())
                        .filter(found -> !found.revoked())
                        .orElseThrow(RoomRefusals::noSuchCode);
        if (code.usedBy() != null && !code.usedBy().equals(who)) {
            throw RoomRefusals.codeUsed();
        }
        if (!code.there()) {
            mustBeJoinable(room, code.lane());
            sql.change(USE, who, hash);
        }
        throttle.wasRight(who);
        return code.lane();
    }

    /** Else a code would be spent for nothing. */
    private void mustBeJoinable(Room room, WaitingRoomId lane) {
        if (lanes.of(room.id()).stream()
                .noneMatch(one -> one.id().equals(lane) && one.joinable())) {
            throw RoomRefusals.closed();
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        var usedBy = row.getObject("used_by", UUID.class);
        return new Found(
                new WaitingRoomId(row.getLong("lane_id")),
                usedBy == null ? null : new AccountId(usedBy),
                row.getBoolean("revoked"),
                row.getBoolean("there"));
    }
}
