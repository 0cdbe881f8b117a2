package org.rushline.availability;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.platform.id.Ids;
import org.rushline.stripe.TestCard;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Cluster;
import org.rushline.testing.Http;
import org.rushline.testing.Node;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;

/** All pages and answers of both nodes say the same of the last two seats of an event. */
@OwnServers
class AgreeOnWhatIsFreeIT {

    private static final Logger LOG = Logger.getLogger(AgreeOnWhatIsFreeIT.class.getName());

    /** Within a second; the rest is for a slow machine. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String NAME = "Chairs Xylophonic";

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private static Cluster cluster;
    private static String event;
    private static List<String> seats;

    @BeforeAll
    static void putOn() throws SQLException {
        cluster = SHARED.cluster();
        event = new Catalogue(cluster.node(1).operator()).onSale(NAME);
        seats = tickets(cluster.node(1)).map(ticket -> ticket.getString("id")).limit(2).toList();
        become("BLOCKED", "ordinal > 1");
        Await.until(LIMIT, () -> cluster.nodes().stream().allMatch(node -> card(node) != null));
    }

    @Test
    void whatever_becomes_of_the_last_seats() throws SQLException {
        agree("FREE", 0, 2, "On sale");
        var buyer = Buyer.signedIn(cluster.node(1).address());
        var booking = buyer.reserved(event, seats.get(0), seats.get(1));
        agree("HELD", 1, 0, "All held just now");
        buyer.release(booking);
        agree("FREE", 0, 2, "On sale");

        become("BLOCKED", "ordinal <= 1");
        agree("BLOCKED", 3, 0, "Sold out");
        become("AVAILABLE", "ordinal <= 1");
        agree("FREE", 0, 2, "On sale");

        booking = buyer.at(cluster.node(2).address()).reserved(event, seats.get(0), seats.get(1));
        var intent = buyer.payable(booking);
        agree("CLAIMED", 1, 0, "All held just now");
        SHARED.stripe().pay(intent, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
        agree("SOLD", 2, 0, "Sold out");
    }

    /** Checks what everybody is told of the first seat, of how many are left, and of the event. */
    private static void agree(String state, int code, int free, String status) {
        var expected =
                Map.of(
                        "ticket", state,
                        "code", code,
                        "free", free,
                        "page", status,
                        "card", status,
                        "list", free > 0);
        var began = Instant.now();
        var last = new TreeMap<String, Map<String, Object>>();
        try {
            Await.until(
                    LIMIT,
                    () -> {
                        cluster.nodes().forEach(node -> last.put(node.name(), said(node)));
                        return last.values().stream().allMatch(expected::equals);
                    });
        } catch (AssertionError e) {
            assertThat(last).allSatisfy((node, said) -> assertThat(said).isEqualTo(expected));
            throw e;
        }
        LOG.info(
                () ->
                        "All agreed on "
                                + state
                                + " after "
                                + Duration.between(began, Instant.now()));
    }

    private static Map<String, Object> said(Node node) {
        var snapshot = Http.json(node.http().get("/api/events/" + event + "/availability"));
        var page = node.http().get("/event/" + event).body();
        var list = node.http().get("/event/" + event + "/seats").body();
        return Map.of(
                "ticket", tickets(node).findFirst().orElseThrow().getString("status"),
                "code", Base64.getDecoder().decode(snapshot.getString("states"))[0] & 3,
                "free", snapshot.getInt("free"),
                "page", status(page.substring(page.indexOf("event__state"))),
                "card", card(node),
                "list", !list.contains("No seat is free at this moment"));
    }

    /** As the card says it; null while search does not know it. */
    private static String card(Node node) {
        var found = node.http().get("/search?q=" + NAME.replace(' ', '+')).body();
        var at = found.indexOf("class=\"status");
        return at < 0 ? null : status(found.substring(at));
    }

    /** The first of them that is said. */
    private static String status(String html) {
        return Stream.of("On sale", "All held just now", "Sold out")
                .filter(html::contains)
                .min((a, b) -> html.indexOf(a) - html.indexOf(b))
                .orElse("?");
    }

    private static Stream<JsonObject> tickets(Node node) {
        return Http.json(node.http().get("/api/events/" + event))
                .getJsonArray("tickets")
                .getValuesAs(JsonObject.class)
                .stream();
    }

    private static void become(String status, String which) throws SQLException {
        try (var connection = cluster.connect();
                var change =
                        connection.prepareStatement(
                                "update ticket set status = ? where event_id = ? and " + which)) {
            change.setString(1, status);
            change.setLong(2, Ids.decode("evt_", event));
            change.executeUpdate();
        }
    }
}
