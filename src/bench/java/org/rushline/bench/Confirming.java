package org.rushline.bench;

import com.stripe.Stripe;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rushline.bench.Payables.Payable;
import org.rushline.bench.StatementLog.Statement;
import org.rushline.bench.Traffic.Requests;
import org.rushline.platform.id.Ids;
import org.rushline.stripe.Signature;

/** Stripe's word that a booking of two seats was paid, signed, until both are sold. */
final class Confirming implements BesideSql.Work {

    /** To prepare them takes longer than to measure. */
    private static final int TICKETS = Setting.TICKETS / 2;

    private static final int BUYERS = TICKETS / 8 + 1;

    /** About as long as Stripe's own. */
    private static final String NOTICE =
            """
            {"id": "evt_%1$s", "object": "event", "api_version": "%2$s", "created": 1900000000,
             "livemode": false, "type": "payment_intent.succeeded", "pending_webhooks": 1,
             "data": {"object": {"id": "%1$s", "object": "payment_intent", "amount": %3$d,
               "amount_received": %3$d, "currency": "eur", "livemode": false, "status": "succeeded",
               "metadata": {"bookingId": "%4$s", "attempt": "0"}, "description": "%5$s"}}}""";

    private static final String REST = "What else Stripe says of a payment. ".repeat(50);

    private static final String LAST =
            """
            select b.id, b.event_id, b.confirmed_by, p.stripe_id,
                (select array_agg(ticket_id order by ticket_id)::text from booking_item where booking_id = b.id)
            from stripe_event e join payment p on p.stripe_id = e.object_id join booking b on b.id = p.booking_id
            where b.status = 'CONFIRMED' order by e.applied_at desc limit 1""";

    private final BoxOffice boxOffice;
    private final Connection database;
    private final JsonObject plan;
    private List<Statement> transaction;
    private String booking;
    private String payment;
    private String intent;
    private String tickets;

    Confirming(BoxOffice boxOffice, Connection database) throws Exception {
        this.boxOffice = boxOffice;
        this.database = database;
        plan = boxOffice.plan(TICKETS);
    }

    @Override
    public String words() {
        return "insert into stripe_event";
    }

    @Override
    public Requests requests() throws Exception {
        var payables = Payables.of(beingPaid().event(), database);
        return new Requests(payables.size(), i -> notice(payables.get(i)), 200);
    }

    private static byte[] notice(Payable payable) {
        var text =
                NOTICE.formatted(
                        payable.intent(),
                        Stripe.API_VERSION,
                        payable.amount(),
                        payable.booking(),
                        REST);
        return Wire.post(
                "/api/webhooks/stripe",
                text,
                "Content-Type",
                "application/json; charset=utf-8",
                "Stripe-Signature",
                Signature.of(text, Installation.WEBHOOK_SECRET));
    }

    @Override
    public void learn(List<Statement> statements) throws SQLException {
        transaction = statements;
        try (var query = database.prepareStatement(LAST);
                var row = query.executeQuery()) {
            row.next();
            booking = row.getString(1);
            payment = row.getString(3);
            intent = row.getString(4);
            tickets = row.getString(5);
        }
    }

    @Override
    public String script() throws Exception {
        var paid = beingPaid();
        var name = "'pi_%d_' || :n::text".formatted(paid.event());
        var first = Payables.firstPayment(paid, database);
        var script = new PgScript("A payment that has succeeded, and its two tickets sold.");
        paid.number(script);
        script.set("payment", "%d + :n".formatted(first))
                .vary("evt_" + intent, "'evt_' || " + name)
                .vary(intent, name)
                .vary(booking, paid.uuid("booking"))
                .vary(payment, ":payment::bigint")
                .vary(tickets, Tickets.PAIR);
        return script.of(transaction);
    }

    private Tickets beingPaid() throws Exception {
        var event = boxOffice.event(plan);
        boxOffice.publish(event);
        var paid = Tickets.of(database, Ids.decode("evt_", event));
        Payables.begin(paid, BUYERS, database);
        return paid;
    }
}
