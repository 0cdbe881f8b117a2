package org.rushline.availability;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.problem.Unavailable;
import org.rushline.seatchoice.SeatState;

/** All tickets of an event, in the order of the plan, read as a stream. */
@Stateless
public class TicketList {

    private static final int FETCH = 5_000;

    private static final String READ =
            """
            select t.id, c.name, s.row_label, s.seat_label, t.tier_id, t.state
            from ticket_state t
            join seat s on s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal
            join section c on c.seat_plan_id = s.seat_plan_id and c.number = s.section
            where t.event_id = ? order by t.ordinal""";

    @Resource(lookup = "jdbc/app")
    DataSource dataSource;

    /**
     * A ticket and where its place is.
     *
     * @param row null for a standing place, and so is the seat
     */
    public record ListedTicket(
            TicketId id, String section, String row, String seat, TierId tier, SeatState state) {}

    public void forEach(EventId event, Consumer<ListedTicket> reader) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, event.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(ticket(rows));
                }
            }
        } catch (SQLException e) {
            throw new Unavailable();
        }
    }

    private static ListedTicket ticket(ResultSet row) throws SQLException {
        return new ListedTicket(
                new TicketId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new TierId(row.getLong(5)),
                SeatState.valueOf(row.getString(6)));
    }
}
