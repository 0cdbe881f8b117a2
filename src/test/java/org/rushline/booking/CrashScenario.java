package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.rushline.platform.FailPoint;
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
import org.rushline.testing.SharedCluster;
import org.rushline.testing.Stops;

/** An event on sale on the two shared nodes, which stop wherever they are told to. */
final class CrashScenario implements AutoCloseable {

    private static final String KEY = "the-only-order";

    final SimulatorControl stripe;
    final AtStripe books;
    final BehindTheScenes scenes;
    final Auditor auditor;
    final Cluster cluster;
    final Node one;
    final Node two;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Stops> stops;
    private final String event;
    private final Iterator<String> seats;

    CrashScenario(SharedCluster shared) {
        stripe = shared.stripe();
        stops = shared.stops();
        books = new AtStripe(stripe);
        cluster = shared.cluster();
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
        CompletableFuture<HttpResponse<String>> reservingUntil(FailPoint failPoint) {
            return stopped(failPoint, () -> reserve(one));
        }

        CompletableFuture<HttpResponse<String>> payingUntil(FailPoint failPoint) {
            var booking = reserved(two);
            return stopped(failPoint, () -> buyer.at(one.address()).pay(booking));
        }

        /** The id of the only order that was sent. */
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
            FailPoint failPoint, Supplier<HttpResponse<String>> call) {
        stops(one).at(failPoint);
        var answer = CompletableFuture.supplyAsync(call, threads);
        stops(one).awaitReached(failPoint);
        return answer;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
