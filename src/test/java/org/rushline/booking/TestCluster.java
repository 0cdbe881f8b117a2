package org.rushline.booking;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.StripeSimulator;
import org.rushline.testing.Auditor;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Cluster;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;

/**
 * A few nodes with a simulator of their own and very impatient settings, which a test may reach
 * into by {@link TestControls}.
 */
final class TestCluster implements AutoCloseable {

    static final Duration PAY = Duration.ofSeconds(4);
    static final Duration EXTENSION = Duration.ofSeconds(3);
    private static final String PASSWORD = "the same for everybody here";

    /** The server's jobs must not come in between. */
    private static final String CLEAN =
            """
            begin;
            lock table booking in exclusive mode;
            update ticket set status = 'AVAILABLE', booking_id = null where booking_id is not null or status <> 'AVAILABLE';
            delete from booking_item;
            delete from refund;
            update booking set status = 'CANCELLED', confirmed_by = null;
            delete from payment;
            delete from booking;
            delete from stripe_event;
            commit""";

    /** Something to go to. */
    record Show(String event, List<String> tickets) {}

    private final StripeSimulator simulator;
    private final Cluster cluster;
    private final Http operator;

    private TestCluster(StripeSimulator simulator, Cluster cluster) {
        this.simulator = simulator;
        this.cluster = cluster;
        this.operator = cluster.node(1).operator();
    }

    /**
     * @param paySeconds how long a buyer has to pay
     */
    static TestCluster of(int nodes, Duration paySeconds) throws IOException, SQLException {
        return of(nodes, paySeconds, Map.of());
    }

    /**
     * @param settings what all nodes are told besides
     */
    static TestCluster of(int nodes, Duration paySeconds, Map<String, String> settings)
            throws IOException, SQLException {
        var simulator = StripeSimulator.start(0);
        var setup =
                Cluster.of(nodes)
                        .war(war())
                        .with("RUSHLINE_STRIPE_API_BASE", simulator.address().toString())
                        .with("RUSHLINE_STRIPE_REQUESTS_PER_SECOND", "1000")
                        .with("RUSHLINE_PAY_SECONDS", paySeconds.toSeconds() + "")
                        .with("RUSHLINE_EXTENSION_SECONDS", EXTENSION.toSeconds() + "")
                        .with("RUSHLINE_LAPSES_FREE", "1000000")
                        .with("RUSHLINE_ATTEMPTS_PER_MINUTE", "10000")
                        .with("RUSHLINE_JOINS_PER_MINUTE", "1000000");
        settings.forEach(setup::with);
        var cluster = setup.start();
        var house = new TestCluster(simulator, cluster);
        house.stripe()
                .webhooksTo(
                        StripeSimulator.WEBHOOK_SECRET,
                        house.addresses().stream()
                                .map(node -> node.resolve("/api/webhooks/stripe"))
                                .toArray(URI[]::new));
        return house;
    }

    private static Path war() {
        var war = Path.of(System.getProperty("shipped.war")).resolveSibling("open-house.war");
        Shipped.war()
                .addClasses(RemovedGuard.class, TestControls.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }

    SimulatorControl stripe() {
        return simulator.control();
    }

    List<URI> addresses() {
        return cluster.nodes().stream().map(node -> node.address()).toList();
    }

    Cluster cluster() {
        return cluster;
    }

    Http operator() {
        return operator;
    }

    Auditor auditor() {
        return new Auditor(cluster::connect, simulator.control()).knowing(EXTENSION, PAY);
    }

    /** In a larger house, of which only so many seats are wanted. */
    Show show(int seats, int holdSeconds, int limit) {
        var catalogue = new Catalogue(operator);
        var plan = catalogue.plan(catalogue.venue("Small " + UUID.randomUUID()), "THEATRE", 200, 0);
        var sale =
                Json.createObjectBuilder()
                        .add("holdSeconds", holdSeconds)
                        .add("orderLimit", Math.min(4, limit))
                        .add("buyerLimit", limit)
                        .add("singleSeats", true);
        var details = Catalogue.eventDetails("Rush", plan).add("sale", sale);
        var event = catalogue.event(details.build());
        catalogue.publish(event);
        var tickets =
                Http.json(operator.get("/api/events/" + event))
                        .getJsonArray("tickets")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(ticket -> ticket.getString("id"))
                        .limit(seats)
                        .toList();
        return new Show(event, tickets);
    }

    /** Many at once: only the first one's password is hashed. */
    List<Buyer> buyers(int many) throws SQLException {
        var name = "race-" + UUID.randomUUID();
        var first =
                Json.createObjectBuilder()
                        .add("email", name + "-0@test.example")
                        .add("password", PASSWORD)
                        .add("name", "Bettina");
        operator.post("/api/accounts", first.build().toString());
        try (var connection = cluster.connect();
                var copy =
                        connection.prepareStatement(
                                """
                                insert into account (email, name, password)
                                select ? || '-' || n || '@test.example', name, password
                                from account, generate_series(1, ?) n where email = ?""")) {
            copy.setString(1, name);
            copy.setInt(2, many - 1);
            copy.setString(3, name + "-0@test.example");
            copy.executeUpdate();
        }
        return IntStream.range(0, many)
                .parallel()
                .mapToObj(
                        n -> Http.at(node(n)).signedIn(name + "-" + n + "@test.example", PASSWORD))
                .map(Buyer::of)
                .toList();
    }

    /** One of them for each number. */
    URI node(int number) {
        return addresses().get(number % addresses().size());
    }

    void losesHolds(URI node) {
        Http.at(node).post("/api/_test/wipe", "");
    }

    void without(String... guards) {
        for (var node : addresses()) {
            var answer =
                    Http.at(node).post("/api/_test/guards?removed=" + String.join(",", guards), "");
            if (answer.statusCode() != 200) {
                throw new AssertionError("guards: " + answer);
            }
        }
    }

    /** Removes all bookings, holds and payments, and restores all guards. */
    void startsAnew() {
        without();
        forgetsBookings();
    }

    void forgetsBookings() {
        change(CLEAN);
        stripe().reset();
        addresses().forEach(this::losesHolds);
    }

    /** Everybody's time is up. */
    void everythingEnds() {
        change("update booking set expires_at = clock_timestamp() where status = 'IN_PROGRESS'");
        change(
                """
                update booking set pay_by = clock_timestamp(), next_look = clock_timestamp()
                where status in ('PAYING', 'LAPSING', 'CANCELLING')""");
    }

    long number(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    String text(String query, Object... parameters) {
        try (var connection = cluster.connect();
                var statement = prepared(connection, query, parameters);
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void change(String sql, Object... parameters) {
        try (var connection = cluster.connect();
                var statement = prepared(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        cluster.close();
        simulator.close();
    }
}
