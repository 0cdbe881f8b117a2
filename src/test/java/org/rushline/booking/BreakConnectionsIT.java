package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.platform.FailPoint.CLAIMED;
import static org.rushline.platform.FailPoint.HOLDS_TAKEN;
import static org.rushline.platform.FailPoint.INTENT_CREATED;
import static org.rushline.platform.FailPoint.INTENT_RECORDED;
import static org.rushline.platform.FailPoint.RESERVED;
import static org.rushline.testing.Refusal.assertRefused;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.booking.CrashScenario.Wish;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatedLedger.Payment;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.testing.Await;
import org.rushline.testing.LockedRow;
import org.rushline.testing.Node;
import org.rushline.testing.OwnPostgres;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;

/**
 * The connection to PostgreSQL breaks in the middle of a booking, or the one to Stripe is very
 * slow.
 */
@OwnServers
class BreakConnectionsIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Longer than anybody waits for Stripe. */
    private static final Duration LATE = Duration.ofSeconds(13);

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private static OwnPostgres postgres;
    private static CrashScenario night;
    private static Node one;
    private static Node two;
    private static SimulatorControl stripe;

    @BeforeAll
    static void begin() {
        postgres = SHARED.postgres();
        night = new CrashScenario(SHARED);
        one = night.one;
        two = night.two;
        stripe = night.stripe;
    }

    @AfterAll
    static void end() {
        night.close();
    }

    @BeforeEach
    void calm() {
        night.isCalm();
    }

    @AfterEach
    void nothingIsWrong() throws IOException {
        postgres.startAgain();
        night.auditor.findsNothingWrongAtTheEnd(LIMIT);
    }

    @Test
    void without_a_database_buyers_are_told_to_wait_and_then_go_on_where_they_were()
            throws IOException {
        var held = night.nextWish();
        var reserved = night.nextWish();
        var claimed = night.nextWish();
        var created = night.nextWish();
        var recorded = night.nextWish();
        var unheard = night.nextWish();
        var intent = unheard.payable(two);
        var holding = held.reservingUntil(HOLDS_TAKEN);
        var reserving = reserved.reservingUntil(RESERVED);
        var claiming = claimed.payingUntil(CLAIMED);
        var creating = created.payingUntil(INTENT_CREATED);
        var recording = recorded.payingUntil(INTENT_RECORDED);

        postgres.stop();
        night.stops(one).letGo();
        stripe.pay(intent, TestCard.VISA);

        for (var answer : List.of(holding, claiming, creating)) {
            assertToldToWait(answer.join());
        }
        assertThat(reserving.join().statusCode()).isEqualTo(201);
        assertThat(recording.join().statusCode()).isEqualTo(200);
        assertToldToWait(reserved.reserve(two));

        postgres.startAgain();
        night.cluster.awaitWhole();
        for (var wish : List.of(held, reserved, claimed, recorded)) {
            wish.buys(one);
        }
        unheard.ends("CONFIRMED");
        night.scenes.claimEnds(created.booking()); // its buyer has gone home
        created.ends("EXPIRED");
        created.ofSomebodyElse().buys(two);
        for (var wish : List.of(held, reserved, claimed, recorded, unheard)) {
            wish.isPaidOnce();
            wish.nobodyElseGetsIt();
        }
    }

    @Test
    void a_connection_that_breaks_within_a_step_undoes_it_and_the_same_order_goes_on()
            throws SQLException {
        var wish = night.nextWish();
        var ticket = "ticket where id = " + TicketId.of(wish.seat).value();
        assertToldToWait(cutOff(ticket, () -> wish.reserve(one)));
        var id = wish.reserved(one);
        var booking = "booking where id = '%s'".formatted(BookingId.of(id).uuid());
        assertToldToWait(cutOff(booking, () -> wish.buyer.at(one.address()).pay(id)));
        var intent = wish.payable(one);
        cutOff(booking, () -> stripe.pay(intent, TestCard.VISA));
        wish.ends("CONFIRMED");
        wish.isPaidOnce();
        wish.nobodyElseGetsIt();
    }

    @Test
    void a_payment_that_reaches_stripe_when_everybody_has_gone_on_takes_nobodys_money() {
        var gone = night.nextWish();
        var paid = night.nextWish();
        var unanswered = List.of(payingLate(gone), payingLate(paid));
        night.scenes.claimEnds(gone.booking());
        gone.ends("EXPIRED");
        var next = gone.ofSomebodyElse();
        next.buys(two);
        paid.buys(two);
        stripe.forgetKeys();
        for (var answer : unanswered) {
            assertRefused(answer.join(), 503, "payment-unavailable");
        }
        for (var wish : List.of(gone, paid)) {
            Await.until(LIMIT, () -> night.books.lateOneHasArrived(wish.booking()));
        }
        assertThat(night.books.payments(gone.booking())).hasSize(1);
        assertThat(night.books.paid(gone.booking())).isZero();
        next.isPaidOnce();
        var total = night.books.paid(paid.booking());
        stripe.pay(unpaid(paid.booking()), TestCard.VISA); // though nobody has its secret
        Await.until(LIMIT, () -> night.books.refunded(paid.booking()) == total);
        assertThat(night.books.paid(paid.booking())).isEqualTo(2 * total);
        assertThat(paid.buyer.status(paid.booking())).isEqualTo("CONFIRMED");
    }

    /** Its request is on its way to Stripe, and stays so for a while. */
    private static CompletableFuture<HttpResponse<String>> payingLate(Wish wish) {
        var booking = wish.reserved(two);
        stripe.delayNext(Operation.CREATE_INTENT, LATE);
        var answer = CompletableFuture.supplyAsync(() -> wish.buyer.at(one.address()).pay(booking));
        Await.until(LIMIT, () -> !night.books.requests(booking).isEmpty());
        return answer;
    }

    private static String unpaid(String booking) {
        return night.books.payments(booking).stream()
                .filter(payment -> payment.status().equals("requires_payment_method"))
                .map(Payment::id)
                .findFirst()
                .orElseThrow();
    }

    /** The database drops the connection of the transaction that comes to that row. */
    private static <T> T cutOff(String row, Supplier<T> step) throws SQLException {
        try (var locked = new LockedRow(night.cluster::connect, row)) {
            var answer = CompletableFuture.supplyAsync(step);
            locked.cutOffWhoWaits();
            return answer.join();
        }
    }

    private static void assertToldToWait(HttpResponse<String> answer) {
        assertRefused(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("_secret_");
    }
}
