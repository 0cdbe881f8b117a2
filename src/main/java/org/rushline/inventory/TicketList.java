package org.rushline.inventory;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rushline.platform.problem.Unavailable;

/** All tickets of an event, in the order of the plan, read as a stream. */
@Stateless
public class TicketList {

    private static final int FETCH = 5_000;

    private static final String READ =
            """
            select t.id, c.name, s.row_label, s.seat_label, t.tier_id,
                case when t.status = 'AVAILABLE' and t.booking_id is not null then 'CLAIMED' else t.status end
            from ticket t
            join seat s on s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal
            join section c on c.seat_plan_id = s.seat_plan_id and c.number = s.section
            where t.event_id = ? order by t.ordinal""";

    @Resource(lookup = "jdbc/app")
    DataSource dataSource;

    /**
     * A ticket and where its place is.
     *
     * @param row null for a standing place, and so is the seat
     * @param status AVAILABLE, CLAIMED (somebody is paying), SOLD or BLOCKED
     */
    public record ListedTicket(
            TicketId id, String section, String row, String seat, long tierId, String status) {}

    public void forEach(long eventId, Consumer<ListedTicket> reader) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(FETCH);
            statement.setLong(1, eventId);
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
                row.getLong(5),
                row.getString(6));
    }
}
