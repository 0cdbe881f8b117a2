package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.rushline.platform.Milestone;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.StripeSimulator;
import org.rushline.stripe.TestCard;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.Auditor;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Cluster;
import org.rushline.testing.Http;
import org.rushline.testing.Node;
import org.rushline.testing.Stops;

/**
 * Two nodes that stop wherever they are told to, with an event on sale and a Stripe of their own.
 */
final class RoughNight implements AutoCloseable {

    private static final String KEY = "the-only-order";

    final SimulatorControl stripe;
    final AtStripe books;
    final BehindTheScenes scenes;
    final Auditor auditor;
    final Cluster cluster;
    final Node one;
    final Node two;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final StripeSimulator simulator = StripeSimulator.start(0);
    private final List<Stops> stops = List.of(Stops.make(), Stops.make());
    private final String event;
    private final Iterator<String> seats;

    /**
     * @param setup of two nodes
     */
    RoughNight(Cluster.Setup setup) throws IOException, SQLException {
        stripe = simulator.control();
        books = new AtStripe(stripe);
        cluster =
                setup.war(Stops.war())
                        .jvm(1, stops.get(0).option())
                        .jvm(2, stops.get(1).option())
                        .with("RUSHLINE_STRIPE_API_BASE", simulator.address().toString())
                        .start();
        one = cluster.node(1);
        two = cluster.node(2);
        scenes = new BehindTheScenes(cluster::connect);
        auditor = new Auditor(cluster::connect, stripe);
        event = onSale(new Catalogue(two.operator()));
        seats =
                Http.json(two.http().get("/api/events/" + event))
                        .getJsonArray("tickets")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(ticket -> ticket.getString("id"))
                        .iterator();
    }

    private static String onSale(Catalogue catalogue) {
        var plan = catalogue.plan(catalogue.venue("The Shaky House"), "THEATRE", 200, 0);
        var event =
                catalogue.event(
                        Catalogue.eventDetails("A rough night", plan)
                                .add("sale", Json.createObjectBuilder().add("singleSeats", true))
                                .build());
        catalogue.publish(event);
        return event;
    }

    /** Both nodes run, nobody is stopped, and Stripe tells either. */
    void isCalm() {
        stops.forEach(Stops::letGo);
        cluster.startAgain();
        stripe.webhooks(WebhookMode.NORMAL);
        webhooksTo(one, two);
    }

    void webhooksTo(Node... nodes) {
        stripe.webhooksTo(
                StripeSimulator.WEBHOOK_SECRET,
                Arrays.stream(nodes)
                        .map(node -> node.address().resolve("/api/webhooks/stripe"))
                        .toArray(URI[]::new));
    }

    Stops stops(Node node) {
        return stops.get(node == one ? 0 : 1);
    }

    List<Stops> stops() {
        return stops;
    }

    /** Somebody, and the one seat they want. */
    final class Wish {

        final Buyer buyer = Buyer.signedIn(two.address());
        final String seat;

        private Wish(String seat) {
            this.seat = seat;
        }

        HttpResponse<String> reserve(Node node) {
            return buyer.at(node.address()).reserve(event, KEY, List.of(seat));
        }

        /** The same booking, however often. */
        String reserved(Node node) {
            var answer = reserve(node);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return Http.json(answer).getString("bookingId");
        }

        String payable(Node node) {
            return buyer.at(node.address()).payable(reserved(node));
        }

        /** Sends the order to node one, which stops there. */
        CompletableFuture<HttpResponse<String>> reservingUntil(Milestone milestone) {
            return stopped(milestone, () -> reserve(one));
        }

        CompletableFuture<HttpResponse<String>> payingUntil(Milestone milestone) {
            var booking = reserved(two);
            return stopped(milestone, () -> buyer.at(one.address()).pay(booking));
        }

        /** Of the only order that was sent. */
        String booking() {
            var all = buyer.bookings();
            assertThat(all).hasSize(1);
            return all.getJsonObject(0).getString("bookingId");
        }

        void ends(String status) {
            buyer.awaits(booking(), status);
        }

        Wish ofSomebodyElse() {
            return new Wish(seat);
        }

        void buys(Node node) {
            stripe.pay(payable(node), TestCard.VISA);
            ends("CONFIRMED");
            isPaidOnce();
        }

        void nobodyElseGetsIt() {
            assertThat(ofSomebodyElse().reserve(two).statusCode()).isEqualTo(409);
        }

        void isPaidOnce() {
            assertThat(buyer.status(booking())).isEqualTo("CONFIRMED");
            assertThat(books.paid(booking())).isEqualTo(buyer.look(booking()).getInt("total"));
            assertThat(books.refunds(booking())).isEmpty();
            assertThat(scenes.attempts(booking())).containsExactly("SUCCEEDED");
        }
    }

    Wish nextWish() {
        return new Wish(seats.next());
    }

    private CompletableFuture<HttpResponse<String>> stopped(
            Milestone milestone, Supplier<HttpResponse<String>> call) {
        stops(one).at(milestone);
        var answer = CompletableFuture.supplyAsync(call, threads);
        stops(one).awaitReached(milestone);
        return answer;
    }

    @Override
    public void close() {
        cluster.close();
        simulator.close();
        threads.shutdownNow();
    }
}
