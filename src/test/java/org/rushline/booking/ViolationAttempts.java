package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.rushline.booking.TestCluster.Show;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.waitingroom.HotEvening;

/** Situations in which something would go wrong but for one guard or another. */
final class ViolationAttempts {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final int LIMIT = 8;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TestCluster house;
    private final SimulatorControl stripe;
    private final Show show;
    private final Buyer buyer;

    ViolationAttempts(TestCluster house) throws SQLException {
        this.house = house;
        this.stripe = house.stripe();
        this.show = house.show(100, 600, LIMIT);
        this.buyer = house.buyers(1).get(0);
    }

    void manyOrdersAtOnce() {
        for (int round = 0; round < 5 && ticketsOfTheBuyer() <= LIMIT; round++) {
            house.forgetsBookings();
            var orders =
                    IntStream.range(0, 16)
                            .mapToObj(
                                    n ->
                                            CompletableFuture.runAsync(
                                                    () -> reserve(4 * n, 4), threads));
            orders.toList().forEach(CompletableFuture::join);
        }
    }

    private long ticketsOfTheBuyer() {
        return house.number("select count(*) from booking_item where status = 'HELD'");
    }

    void oneOrderTooMany() {
        for (int n = 0; n < 3; n++) {
            reserve(4 * n, 4);
        }
    }

    void reserveWithoutAdmission() {
        var hot = house.show(8, 600, LIMIT);
        var room = HotEvening.of(house.operator(), hot.event(), 1);
        room.open();
        buyer.reserve(hot.event(), hot.tickets().get(0));
        room.pulled("close");
    }

    /** Somebody blocks it behind the application's back. */
    void payForBlockedTicket() {
        var booking = reserved(1);
        block(0);
        buyer.pay(booking);
    }

    /** Stripe has cancelled, and is slow to say so; its webhook is quicker. */
    void payWhileStripeCancels() {
        var booking = reserved(1);
        buyer.payable(booking);
        stripe.answerAfter(Operation.CANCEL_INTENT, A_WHILE);
        house.everythingEnds();
        Await.until(SOON, () -> payments("CANCELED") == 1);
        buyer.pay(booking);
        stripe.answerAtOnce();
        Await.until(SOON, () -> !closing(booking));
    }

    void releaseWhilePaying() {
        var booking = reserved(1);
        buyer.payable(booking);
        assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
    }

    /** The intent is made at once, but Stripe's answer comes when the claim has ended. */
    void payWhatCameTooLate() {
        var booking = reserved(1);
        stripe.answerAfter(Operation.CREATE_INTENT, A_WHILE);
        var answer = CompletableFuture.supplyAsync(() -> buyer.pay(booking), threads);
        Await.until(SOON, () -> payments("CREATING") == 1);
        house.everythingEnds();
        Await.until(SOON, () -> status(booking).equals("EXPIRED"));
        payIfAllowed(answer.join());
        stripe.answerAtOnce();
    }

    private void payIfAllowed(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            var secret = Http.json(answer).getString("clientSecret");
            stripe.pay(secret.substring(0, secret.indexOf("_secret")), TestCard.VISA);
        }
    }

    void payTwice() {
        var booking = reserved(1);
        buyer.payable(booking);
        buyer.payable(booking);
    }

    void payAnotherAmount() {
        var booking = reserved(1);
        var intent = buyer.payable(booking);
        var lie = new Webhook(booking, intent).succeeded(1);
        assertThat(Webhook.tell(Http.at(house.node(0)), lie)).isEqualTo(200);
        assertThat(status(booking)).isNotEqualTo("PAYING");
    }

    void payWhenATicketWasTakenAway() {
        var booking = reserved(2);
        var intent = buyer.payable(booking);
        block(0);
        stripe.pay(intent, TestCard.VISA);
        Await.until(SOON, () -> status(booking).equals("CONFIRMED"));
    }

    /** Stripe cannot cancel what it is processing, and then it is paid. */
    void cancelWhileProcessing() {
        var booking = reserved(1);
        var intent = buyer.payable(booking);
        stripe.pay(intent, TestCard.PROCESSES);
        assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
        stripe.finish(intent, true);
    }

    private HttpResponse<String> reserve(int first, int many) {
        var wanted = show.tickets().subList(first, first + many);
        return buyer.reserve(show.event(), UUID.randomUUID().toString(), wanted);
    }

    private String reserved(int many) {
        var answer = reserve(0, many);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("bookingId");
    }

    private void block(int ticket) {
        house.change(
                "update ticket set status = 'BLOCKED', booking_id = null where id = ?",
                TicketId.of(show.tickets().get(ticket)).value());
    }

    private boolean closing(String booking) {
        return List.of("LAPSING", "CANCELLING").contains(status(booking));
    }

    private long payments(String status) {
        return house.number("select count(*) from payment where status = ?", status);
    }

    private String status(String booking) {
        return house.text("select status from booking where id = ?", BookingId.of(booking).uuid());
    }
}
