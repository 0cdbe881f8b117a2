package org.rushline.availability.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;
import org.rushline.seatchoice.SeatState;

/** Reads what a board shows. */
@Stateless
public class BoardRows {

    static final String TICKETS =
            """
            select ordinal, id, tier_id, state,
                extract(epoch from held_until - clock_timestamp()) * 1000, seat_plan_id
            from ticket_state where event_id = ?""";

    static final String SOME = TICKETS + " and ordinal = any((select ?)::bigint[])";

    static final String SLICE = TICKETS + " and ordinal >= ? and ordinal < ?";

    private static final String NAME =
            """
            select c.name, s.row_label, s.seat_label from seat s
            join section c on c.seat_plan_id = s.seat_plan_id and c.number = s.section
            where s.seat_plan_id = ? and s.ordinal = ?""";

    /**
     * A ticket as it was read.
     *
     * @param millis until its hold runs out, if it is no more than held; what has run out is free
     * @param plan of which the ordinal is
     */
    record Row(
            int ordinal, long ticket, TierId tier, SeatState state, long millis, SeatPlanId plan) {}

    /**
     * Where a seat is.
     *
     * @param row null for a standing place, and so is the seat
     */
    public record SeatName(String section, String row, String seat) {}

    @Inject Sql sql;

    public List<Row> tickets(EventId event) {
        return sql.list(TICKETS, BoardRows::row, event);
    }

    public List<Row> tickets(EventId event, Collection<Integer> ordinals) {
        return sql.list(SOME, BoardRows::row, event, ordinals);
    }

    /** The seats from one ordinal up to, not including, another. */
    public List<Row> tickets(EventId event, int from, int to) {
        return sql.list(SLICE, BoardRows::row, event, from, to);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt(1),
                row.getLong(2),
                new TierId(row.getLong(3)),
                SeatState.valueOf(row.getString(4)),
                row.getLong(5),
                new SeatPlanId(row.getLong(6)));
    }

    public SeatName nameOf(SeatPlanId plan, int ordinal) {
        return sql.first(
                        NAME,
                        row -> new SeatName(row.getString(1), row.getString(2), row.getString(3)),
                        plan,
                        ordinal)
                .orElseThrow();
    }
}
