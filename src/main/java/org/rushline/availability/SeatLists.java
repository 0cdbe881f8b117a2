package org.rushline.availability;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** Looks up what can be had, never more of it at once than one page shows. */
@Stateless
public class SeatLists {

    private static final String FREE = "t.state = 'FREE'";

    /** The seats of a section follow each other in the plan. */
    private static final String TICKETS =
            """
             from event e
            join section c on c.seat_plan_id = e.seat_plan_id
            join ticket_state t on t.event_id = e.id
                and t.ordinal >= c.first_ordinal and t.ordinal < c.first_ordinal + c.places
            join price_tier p on p.id = t.tier_id
            """;

    private static final String PRICES =
            """
            select p.id, p.price + p.fee as price, e.currency
            from price_tier p join event e on e.id = p.event_id where e.id = ?""";

    private static final String SEATS =
            """
            select t.id, c.number, c.name, s.row_label, s.seat_label, s.accessible, s.note,
                        p.price + p.fee as price, e.currency,"""
                    + " "
                    + FREE
                    + " as free"
                    + TICKETS
                    + "join seat s on s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal where e.id = ? ";

    private static final String OF_SECTION =
            SEATS
                    + "and c.number = ? and not c.standing and (? = '' or s.row_label = ?) and "
                    + FREE
                    + " order by s.ordinal limit ?";

    private static final String NAMED = SEATS + "and t.id = any(?) order by t.ordinal";

    private static final String ROWS =
            "select s.row_label"
                    + TICKETS
                    + "join seat s on s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal"
                    + " where e.id = ? and c.number = ? and not c.standing and "
                    + FREE
                    + " group by s.row_label order by min(s.ordinal)";

    @Inject Sql sql;

    /** The price with its fee, by tier. */
    public Map<TierId, Money> prices(EventId event) {
        var prices = new HashMap<TierId, Money>();
        sql.list(
                PRICES,
                row -> prices.put(new TierId(row.getLong("id")), money(row, "price")),
                event);
        return prices;
    }

    public List<String> rowNames(EventId event, int section) {
        return sql.list(ROWS, row -> row.getString(1), event, section);
    }

    /**
     * The free seats of a section, row by row.
     *
     * @param row the only row wanted; empty for all of them
     */
    public List<OpenRow> rows(EventId event, int section, String row) {
        var seats =
                sql.list(OF_SECTION, SeatLists::seat, event, section, row, row, OpenSection.MANY);
        return byRow(seats);
    }

    /** Certain places of an event, free or not. Ids of other events' tickets are passed over. */
    public List<ListedSeat> named(EventId event, Collection<TicketId> tickets) {
        return sql.list(NAMED, SeatLists::seat, event, tickets);
    }

    private static List<OpenRow> byRow(List<ListedSeat> seats) {
        var rows = new LinkedHashMap<String, List<ListedSeat>>();
        seats.forEach(seat -> rows.computeIfAbsent(seat.row(), r -> new ArrayList<>()).add(seat));
        return rows.entrySet().stream().map(e -> new OpenRow(e.getKey(), e.getValue())).toList();
    }

    private static ListedSeat seat(ResultSet row) throws SQLException {
        return new ListedSeat(
                new TicketId(row.getLong("id")).toString(),
                row.getInt("number"),
                row.getString("name"),
                row.getString("row_label"),
                row.getString("seat_label"),
                money(row, "price"),
                row.getBoolean("accessible"),
                row.getString("note"),
                row.getBoolean("free"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
