package org.rushline.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rushline.audit.Audit;
import org.rushline.audit.AuditParameters;
import org.rushline.audit.Outcome;
import org.rushline.bench.Table.Row;
import org.rushline.dev.ServerProcess;
import org.rushline.platform.id.Ids;
import org.rushline.sessions.Crowd;
import org.rushline.stripe.StripeSimulator;
import org.rushline.testing.Await;

/** A whole event, from its first buyer until the last seat is paid for and sold. */
final class SellOut {

    private static final String LEFT =
            "select count(*) from ticket where event_id = ? and status <> 'SOLD'";

    /** Without the end, when buyers look twice and find nothing. */
    private static final String SECONDS =
            """
            select extract(epoch from max(e.applied_at) - min(b.created_at))
            from booking b join payment p on p.booking_id = b.id
            join stripe_event e on e.object_id = p.stripe_id where b.event_id = ?""";

    /** Tickets that more than one booking believes to have. */
    private static final String TWICE =
            """
            select count(*) from (select from booking_item where status = 'SOLD'
                group by ticket_id having count(*) > 1) t""";

    private static final Duration SETTLED = Duration.ofMinutes(10);

    private final Installation installation;
    private final int nodes;
    private int waits;

    SellOut(Installation installation, int nodes) {
        this.installation = installation;
        this.nodes = nodes;
    }

    Row row() throws Exception {
        var servers = new ArrayList<ServerProcess>();
        try (var stripe = StripeSimulator.start(0);
                var database = installation.connect()) {
            for (int node = 1; node <= nodes; node++) {
                servers.add(start(stripe, node));
            }
            var addresses = servers.stream().map(ServerProcess::address).toList();
            stripe.control()
                    .webhooksTo(
                            StripeSimulator.WEBHOOK_SECRET,
                            addresses.stream().map(SellOut::webhooks).toArray(URI[]::new));
            var boxOffice = BoxOffice.of(servers.get(0));
            sold(Setting.SEATS / 4, boxOffice, addresses, stripe, database); // warms up
            var seconds = sold(Setting.SEATS, boxOffice, addresses, stripe, database);
            return row(seconds, database);
        } finally {
            servers.forEach(ServerProcess::close);
        }
    }

    /** It talks to the simulator, which no server in production does. */
    private ServerProcess start(StripeSimulator stripe, int node)
            throws IOException, InterruptedException {
        return installation.start(
                "bench-sell-out-" + node,
                installation.war(),
                Map.of(
                        "RUSHLINE_MODE",
                        "embedded",
                        "RUSHLINE_STRIPE_API_BASE",
                        stripe.address().toString(),
                        "RUSHLINE_STRIPE_SECRET_KEY",
                        StripeSimulator.SECRET_KEY,
                        "RUSHLINE_STRIPE_PUBLISHABLE_KEY",
                        StripeSimulator.PUBLISHABLE_KEY,
                        "RUSHLINE_STRIPE_WEBHOOK_SECRET",
                        StripeSimulator.WEBHOOK_SECRET,
                        "RUSHLINE_STRIPE_REQUESTS_PER_SECOND",
                        "100000"));
    }

    private static URI webhooks(URI server) {
        return server.resolve("/api/webhooks/stripe");
    }

    /** Seconds from the first order to the last seat sold. */
    private double sold(
            int seats,
            BoxOffice boxOffice,
            List<URI> addresses,
            StripeSimulator stripe,
            Connection database)
            throws Exception {
        var event = boxOffice.event(boxOffice.plan(seats));
        boxOffice.publish(event);
        var people = seats / 2 / Rush.ORDERS * 2; // some look in vain, at the end
        var crowd = Crowd.of(people, database, Installation.TOKEN_KEY);
        var tiers = boxOffice.tiers(event);
        waits = new Rush(addresses, stripe.control(), event, tiers, crowd).run();
        var number = Ids.decode("evt_", event);
        Await.until(SETTLED, () -> ask(database, LEFT, number) == 0);
        return ask(database, SECONDS, number);
    }

    private static double ask(Connection database, String question, long event)
            throws SQLException {
        try (var query = database.prepareStatement(question)) {
            query.setLong(1, event);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    private Row row(double seconds, Connection database) throws SQLException {
        return new Row(
                String.format(Locale.ROOT, "%,d seats sold, best available to paid", Setting.SEATS),
                String.format(
                        Locale.ROOT,
                        "%.0f s, %,.0f seats/s, sold twice: %d, other violations: %d, asked to come again: %d",
                        seconds,
                        Setting.SEATS / seconds,
                        count(database, TWICE),
                        violations(database),
                        waits),
                "–",
                "–",
                String.format(
                        Locale.ROOT,
                        "none: once, on %d node%s, %d buyers at a time, Stripe simulated beside it",
                        nodes,
                        nodes > 1 ? "s" : "",
                        Setting.CLIENTS));
    }

    private static int count(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int violations(Connection database) throws SQLException {
        var terms =
                new AuditParameters(
                        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10));
        var outcomes = new Audit(database, terms).tables(moment -> true);
        return outcomes.stream().mapToInt(Outcome::count).sum();
    }
}
