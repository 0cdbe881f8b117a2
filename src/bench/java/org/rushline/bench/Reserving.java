package org.rushline.bench;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rushline.bench.SeatPairs.Pair;
import org.rushline.bench.StatementLog.Statement;
import org.rushline.bench.Traffic.Requests;
import org.rushline.platform.id.Ids;
import org.rushline.platform.id.TicketId;
import org.rushline.sessions.Crowd;

/** Two seats that sit together, reserved by one of many buyers who may have four such pairs. */
final class Reserving implements BesideSql.Work {

    private static final int APART = 4 * Setting.CLIENTS;
    private static final int BUYERS = Setting.TICKETS / 8 + APART;

    private static final String LAST =
            """
            select b.id, b.event_id, b.buyer_id, array_agg(i.ticket_id order by i.ticket_id)::text
            from booking b join booking_item i on i.booking_id = b.id
            group by b.id order by b.created_at desc limit 1""";

    private final BoxOffice boxOffice;
    private final Connection database;
    private final JsonObject plan;
    private final List<String> tokens;
    private List<Statement> transaction;
    private String booking;
    private String event;
    private String buyer;
    private String pair;

    Reserving(BoxOffice boxOffice, Connection database) throws Exception {
        this.boxOffice = boxOffice;
        this.database = database;
        plan = boxOffice.plan(Setting.TICKETS);
        tokens = Crowd.of(BUYERS, database, Installation.TOKEN_KEY);
        Buyers.make(BUYERS, database);
    }

    @Override
    public String words() {
        return "insert into booking_item";
    }

    @Override
    public Requests requests() throws Exception {
        var sale = onSale();
        var pairs = SeatPairs.of(database, sale);
        return new Requests(pairs.size(), i -> request(sale, pairs.get(i), i), 201);
    }

    private byte[] request(String sale, Pair seats, int number) {
        var body =
                "{\"ticketIds\":[\"%s\",\"%s\"]}"
                        .formatted(new TicketId(seats.one()), new TicketId(seats.other()));
        return Wire.post(
                "/api/bookings/" + sale,
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + tokens.get(buyer(number)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** Each comes back soon, three times, and is remembered then; no two orders of theirs meet. */
    private static int buyer(int number) {
        return number / (4 * APART) * APART + number % APART;
    }

    @Override
    public void learn(List<Statement> statements) throws SQLException {
        transaction = statements;
        try (var query = database.prepareStatement(LAST);
                var row = query.executeQuery()) {
            row.next();
            booking = row.getString(1);
            event = row.getString(2);
            buyer = row.getString(3);
            pair = row.getString(4);
        }
    }

    @Override
    public String script() throws Exception {
        var tickets = Tickets.of(database, Ids.decode("evt_", onSale()));
        var script = new PgScript("Two seats reserved.");
        tickets.number(script);
        script.set("buyer", ":n % " + BUYERS)
                .vary(booking, tickets.uuid("booking"))
                .vary(buyer, Buyers.ID)
                .vary(event + " " + buyer, "'%d ' || %s".formatted(tickets.event(), Buyers.ID))
                .vary(pair, Tickets.PAIR)
                .vary(event, Long.toString(tickets.event()));
        return script.of(transaction);
    }

    private String onSale() throws Exception {
        var event = boxOffice.event(plan);
        boxOffice.publish(event);
        return event;
    }
}
