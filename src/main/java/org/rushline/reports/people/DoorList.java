package org.rushline.reports.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** Who may come in: the sold tickets of an event, in the order of its seat plan. */
@Stateless
public class DoorList {

    static final int PAGE = 500;

    private static final String SECTIONS =
            """
            select c.name from event e join section c on c.seat_plan_id = e.seat_plan_id
            where e.id = ? order by c.first_ordinal""";

    /** The ordinals of a section follow each other. */
    private static final String SECTION =
            """
            select c.first_ordinal, c.first_ordinal + c.places as behind
            from event e join section c on c.seat_plan_id = e.seat_plan_id where e.id = ? and c.name = ?""";

    private static final String TICKETS =
            """
            select t.id, t.booking_id, c.name as section, s.row_label, s.seat_label, s.accessible, p.name as tier, a.name
            from (select * from ticket where event_id = ? and ordinal >= ? and ordinal < ? and status = 'SOLD'
                order by ordinal limit ?) t
            join seat s on s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal
            join section c on c.seat_plan_id = s.seat_plan_id and c.number = s.section
            join price_tier p on p.id = t.tier_id
            join booking b on b.id = t.booking_id join account a on a.id = b.buyer_id
            order by t.ordinal""";

    /**
     * A part of the plan.
     *
     * @param behind the first ordinal that is not in it
     */
    private record Part(int first, int behind) {

        static final Part ALL = new Part(0, Integer.MAX_VALUE);

        Part since(int ordinal) {
            return new Part(Math.max(first, ordinal), behind);
        }
    }

    @Inject Sql sql;

    /** The names of all sections, in the order of the plan. */
    public List<String> sections(EventId event) {
        return sql.list(SECTIONS, row -> row.getString("name"), event);
    }

    /**
     * @param section its name; null for all
     * @param after the last ticket of the page before; null for the first page
     */
    public DoorFound page(EventId event, String section, String after) {
        var found = page(event, section, after, PAGE + 1);
        return found.size() > PAGE
                ? new DoorFound(found.subList(0, PAGE), found.get(PAGE - 1).ticketId())
                : new DoorFound(found, null);
    }

    /** Likewise, as many as are wanted. */
    public List<DoorRow> page(EventId event, String section, String after, int most) {
        if (sql.first("select id from event where id = ?", row -> true, event).isEmpty()) {
            throw new NotFound("event");
        }
        var part = isAbsent(section) ? Part.ALL : part(event, section);
        var rest = isAbsent(after) ? part : part.since(ordinal(event, after) + 1);
        return sql.list(TICKETS, DoorList::ticket, event, rest.first, rest.behind, most);
    }

    private static boolean isAbsent(String given) {
        return given == null || given.isBlank();
    }

    private Part part(EventId event, String section) {
        if (section.chars().anyMatch(Character::isISOControl)) {
            throw noSection();
        }
        return sql.first(
                        SECTION,
                        row -> new Part(row.getInt("first_ordinal"), row.getInt("behind")),
                        event,
                        section)
                .orElseThrow(DoorList::noSection);
    }

    private static InvalidFields noSection() {
        return new InvalidFields("section", "must be a section of the event's seat plan");
    }

    private int ordinal(EventId event, String after) {
        return sql.first(
                        "select ordinal from ticket where id = ? and event_id = ?",
                        row -> row.getInt("ordinal"),
                        TicketId.of(after),
                        event)
                .orElseThrow(() -> new InvalidFields("after", "must be a ticket of the event"));
    }

    private static DoorRow ticket(ResultSet row) throws SQLException {
        return new DoorRow(
                new TicketId(row.getLong("id")).toString(),
                row.getString("section"),
                row.getString("row_label"),
                row.getString("seat_label"),
                row.getString("tier"),
                row.getBoolean("accessible"),
                row.getString("name"),
                new BookingId(row.getObject("booking_id", UUID.class)).toString());
    }
}
