package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rushline.platform.id.BookingId;
import org.rushline.stripe.Failure;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Http;
import org.rushline.testing.SharedEvening;

/** Money that moved at Stripe without us: a person is told, no seat is guessed, the books agree. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class LookAfterMoneyIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final long PART = 10_00;
    private static final String NOTE = "Asked the buyer.";

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final AtStripe books = new AtStripe();
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();
    private final String first = evening.seat();
    private final String second = evening.seat();

    @AfterEach
    void theBooksAgree() {
        var ours =
                buyer.bookings().getValuesAs(JsonObject.class).stream().map(LookAfterMoneyIT::uuid);
        var wrong = violations();
        assertThat(ours.toList()).noneMatch(id -> wrong.stream().anyMatch(row -> row.contains(id)));
    }

    @Test
    void what_somebody_gave_back_by_hand_waits_for_a_person_and_keeps_its_seats() {
        var booking = buyer.bought(evening.id(), first, second);
        var refund = books.givesBackByHand(booking, PART);
        var entry = awaited(refund);
        assertThat(entry.getString("kind")).isEqualTo("REFUND_BY_HAND");
        assertThat(entry.getString("bookingId")).isEqualTo(booking);
        assertThat(entry.getString("eventId")).isEqualTo(evening.id());
        assertThat(entry.getString("event")).isNotBlank();
        assertThat(entry.getInt("amount")).isEqualTo((int) PART);
        assertThat(entry.getString("currency")).isEqualTo("EUR");
        assertThat(buyer.status(booking)).isEqualTo("CONFIRMED");
        assertThat(scenes.ticket(first)).isEqualTo("SOLD");
        assertThat(OnTheList.dealWith(entry, NOTE).statusCode()).isEqualTo(204);
        assertThat(OnTheList.about(refund)).isEmpty();
        stripe.failRefund(refund);
        Await.until(SOON, () -> !OnTheList.about(refund).isEmpty());
        var back = OnTheList.about(refund).get(0);
        assertThat(back.getString("state")).isEqualTo("failed");
        assertThat(back.getString("note")).isEqualTo(NOTE);
        OnTheList.dealWith(back, NOTE);
    }

    @Test
    void what_is_left_goes_back_and_what_went_by_hand_is_counted() {
        var booking = buyer.bought(evening.id(), first, second);
        var byHand = books.givesBackByHand(booking, PART);
        BoxOffice.refund(booking, "all");
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBack(booking);
        // When Stripe tells of it, it is looked at once more.
        Await.until(SOON, () -> scenes.refunds(booking).equals(List.of("DONE")));
        assertThat(BoxOffice.refunds("DONE", booking))
                .extracting(refund -> refund.getInt("byHand"))
                .containsExactly((int) PART);
        assertThat(OnTheList.about(byHand)).isEmpty();
    }

    @Test
    void tickets_given_back_one_by_one_never_bring_more_than_was_paid() {
        var booking = buyer.bought(evening.id(), first, second);
        var byHand = books.givesBackByHand(booking, PART);
        BoxOffice.refund(booking, "one", first);
        buyer.awaits(booking, "PARTLY_REFUNDED");
        Await.until(SOON, () -> scenes.refunds(booking).equals(List.of("DONE")));
        assertThat(awaited(byHand).getString("bookingId")).isEqualTo(booking);
        BoxOffice.refund(booking, "other", second);
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBack(booking);
        assertThat(OnTheList.about(byHand)).isEmpty();
    }

    @Test
    void when_all_of_it_went_by_hand_and_nobody_told_us_nothing_is_left_to_do() {
        var booking = buyer.bought(evening.id(), first, second);
        stripe.webhooks(WebhookMode.NEVER);
        var refund = books.givesBackByHand(booking, books.paid(booking));
        assertThat(violations()).anyMatch(row -> row.contains(refund));
        BoxOffice.refund(booking, "all");
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBackOnce(booking);
        assertThat(violations()).noneMatch(row -> row.contains(refund));
    }

    @Test
    void what_stripe_definitely_refuses_is_listed_in_the_end_and_can_be_tried_anew() {
        var booking = buyer.bought(evening.id(), first, second);
        stripe.failNext(Operation.CREATE_REFUND, Failure.REFUSED, 8);
        BoxOffice.refund(booking, "refused");
        awaitFailed(booking);
        var entry = theFailedRefundOf(booking);
        assertThat(entry.getString("detail")).contains("Refused, as asked");
        assertThat(entry.getInt("amount")).isEqualTo(buyer.look(booking).getInt("total"));
        assertThat(BoxOffice.retryAll()).isPositive();
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBackOnce(booking);
    }

    @Test
    void trouble_at_stripe_is_no_refusal_however_long_it_lasts() {
        var booking = buyer.bought(evening.id(), first, second);
        stripe.failNext(Operation.CREATE_REFUND, Failure.BROKEN, 9);
        BoxOffice.refund(booking, "broken");
        Await.until(
                SOON,
                () -> {
                    scenes.refundsAreTriedAgain(booking);
                    assertThat(scenes.refunds(booking)).doesNotContain("FAILED");
                    return buyer.status(booking).equals("REFUNDED");
                });
    }

    @Test
    void a_dispute_is_told_at_every_turn_and_its_refund_can_be_settled_otherwise() {
        var booking = buyer.bought(evening.id(), first, second);
        var dispute = stripe.dispute(intent(booking));
        var entry = awaited(dispute);
        assertThat(entry.getString("kind")).isEqualTo("DISPUTE");
        assertThat(entry.getString("bookingId")).isEqualTo(booking);
        OnTheList.dealWith(entry, NOTE);
        stripe.endDispute(dispute, false);
        assertThat(awaited(dispute).getString("state")).isEqualTo("lost");
        OnTheList.dealWith(awaited(dispute), NOTE);
        BoxOffice.refund(booking, "lost");
        awaitFailed(booking);
        var refund = theFailedRefundOf(booking);
        assertThat(refund.getString("detail")).contains("charged back");
        var settlement = refund.getJsonArray("actions").getJsonObject(1).getString("path");
        var note = Json.createObjectBuilder().add("note", "The bank has it.").build().toString();
        assertThat(Http.operator().post(settlement, note).statusCode()).isEqualTo(204);
        assertRefused(Http.operator().post(settlement, note), 409, "not-failed");
        buyer.awaits(booking, "REFUNDED");
    }

    @Test
    void a_dispute_that_is_won_needs_nobody() {
        var booking = buyer.bought(evening.id(), first, second);
        var dispute = stripe.dispute(intent(booking));
        awaited(dispute);
        stripe.endDispute(dispute, true);
        Await.until(SOON, () -> OnTheList.about(dispute).isEmpty());
    }

    @Test
    void a_payment_that_somebody_cancelled_is_told_and_the_buyer_goes_on() {
        var booking = buyer.reserved(evening.id(), first, second);
        var intent = buyer.payable(booking);
        stripe.cancel(intent);
        assertThat(awaited(intent).getString("kind")).isEqualTo("PAYMENT_STOPPED");
        OnTheList.dealWith(awaited(intent), NOTE);
        buyer.buys(booking);
    }

    @Test
    void a_payment_that_we_cancelled_ourselves_is_not_told() {
        var booking = buyer.reserved(evening.id(), first, second);
        var intent = buyer.payable(booking);
        buyer.release(booking);
        buyer.awaits(booking, "CANCELLED");
        assertThat(OnTheList.about(intent)).isEmpty();
    }

    @Test
    void money_for_a_booking_that_we_do_not_have_is_told() {
        var intent = "pi_" + UUID.randomUUID();
        var booking = new BookingId(UUID.randomUUID()).toString();
        Webhook.tell(new Webhook(booking, intent).succeeded(50_00));
        assertThat(awaited(intent).getString("kind")).isEqualTo("PAYMENT_UNKNOWN");
        assertThat(awaited(intent).getInt("amount")).isEqualTo(50_00);
        OnTheList.dealWith(awaited(intent), NOTE);
    }

    @Test
    void when_stripe_takes_no_payments_of_an_event_a_person_is_told_each_time_anew() {
        for (int time = 0; time < 2; time++) {
            var booking = buyer.reserved(evening.id(), time == 0 ? first : second);
            stripe.failNext(Operation.CREATE_INTENT, Failure.REFUSED, 1);
            assertRefused(buyer.pay(booking), 502, "payment-refused");
            var entry = OnTheList.ofKind("PAYMENTS_REFUSED", evening.id()).get(0);
            assertThat(entry.getString("detail")).contains("Refused, as asked");
            OnTheList.dealWith(entry, NOTE);
            assertThat(OnTheList.ofKind("PAYMENTS_REFUSED", evening.id())).isEmpty();
            buyer.buys(booking);
        }
    }

    @Test
    void when_our_key_has_expired_nothing_is_given_up_and_a_person_is_told() {
        var booking = buyer.reserved(evening.id(), first, second);
        stripe.failNext(Operation.CREATE_INTENT, Failure.FORBIDDEN, 1);
        assertRefused(buyer.pay(booking), 503, "payment-unavailable");
        var entry = OnTheList.ofKind("PAYMENTS_REFUSED", evening.id()).get(0);
        assertThat(entry.getString("state")).isEqualTo("api_key_expired");
        OnTheList.dealWith(entry, NOTE);
        buyer.buys(booking);
        assertThat(scenes.attempts(booking)).containsExactly("SUCCEEDED");
        stripe.failNext(Operation.CREATE_REFUND, Failure.FORBIDDEN, 9);
        BoxOffice.refund(booking, "expired");
        Await.until(
                SOON,
                () -> {
                    scenes.refundsAreTriedAgain(booking);
                    assertThat(scenes.refunds(booking)).doesNotContain("FAILED");
                    return buyer.status(booking).equals("REFUNDED");
                });
        books.assertAllBackOnce(booking);
    }

    @Test
    void whether_stripe_tells_everything_is_looked_up() {
        assertThat(missing()).isEmpty();
        stripe.subscribed(List.of("payment_intent.succeeded", "refund.created"));
        assertThat(missing()).contains("\"charge.dispute.created\"", "\"refund.failed\"");
        assertThat(OnTheList.ofKind("WEBHOOKS_MISSING").get(0).getString("detail"))
                .contains("charge.dispute.created");
        stripe.subscribed(List.of("*"));
        assertThat(missing()).isEmpty();
        assertThat(OnTheList.ofKind("WEBHOOKS_MISSING")).isEmpty();
    }

    private static List<String> missing() {
        var answer = Http.operator().get("/api/operator/payments/webhooks");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).getJsonArray("missing").stream().map(Object::toString).toList();
    }

    @Test
    void it_is_for_operators_only() {
        assertThat(buyer.http().get("/api/operator/payments/attention").statusCode())
                .isEqualTo(403);
    }

    private String intent(String booking) {
        return books.payments(booking).get(0).id();
    }

    private static JsonObject awaited(String stripeId) {
        Await.until(SOON, () -> !OnTheList.about(stripeId).isEmpty());
        return OnTheList.about(stripeId).get(0);
    }

    private void awaitFailed(String booking) {
        Await.until(
                SOON,
                () -> {
                    scenes.refundsAreTriedAgain(booking);
                    return scenes.refunds(booking).equals(List.of("FAILED"));
                });
    }

    private static JsonObject theFailedRefundOf(String booking) {
        return OnTheList.ofKind("REFUND_FAILED").stream()
                .filter(entry -> entry.getString("bookingId").equals(booking))
                .findAny()
                .orElseThrow();
    }

    private static String uuid(JsonObject booking) {
        return BookingId.of(booking.getString("bookingId")).uuid().toString();
    }

    /** Violations of all bookings, as the audit reports them. */
    private static List<String> violations() {
        var report = Http.json(Http.operator().get("/api/operator/audit?ledger=true&days=1"));
        assertThat(report.getJsonObject("ledger").containsKey("problem")).isFalse();
        return report.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .flatMap(check -> check.getJsonArray("violations").stream())
                .map(Object::toString)
                .toList();
    }
}
