package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rushline.stripe.Failure;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Evening;
import org.rushline.testing.SharedEvening;

/** A claim that ends, by time or because somebody says so, while money may be on its way. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class ReleaseWhilePayingIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final AtStripe books = new AtStripe();
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final Buyer next = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();
    private final String seat = evening.seat();
    private final String booking = buyer.reserved(evening.id(), seat);

    @Test
    void given_back_while_paying_the_payment_is_stopped_and_the_seat_is_free() {
        var intent = buyer.payable(booking);
        assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
        buyer.awaits(booking, "CANCELLED");
        assertThat(books.payments(booking)).extracting(p -> p.status()).containsOnly("canceled");
        assertThat(buyer.pay(booking).statusCode()).isEqualTo(409);
        assertThat(buyer.release(booking).statusCode()).isEqualTo(204);
        next.reserved(evening.id(), seat);
        assertThat(scenes.attempts(booking)).containsExactly("CANCELED");
        assertThat(intent).isEqualTo(books.payments(booking).get(0).id());
    }

    @Test
    void while_it_is_being_stopped_it_takes_no_payment_and_keeps_the_seat() {
        buyer.payable(booking);
        stripe.outage(true);
        assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
        assertThat(buyer.status(booking)).isEqualTo("ENDING");
        assertThat(buyer.pay(booking).statusCode()).isEqualTo(409);
        assertThat(next.reserve(evening.id(), seat).statusCode()).isEqualTo(409);
        assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
        stripe.outage(false);
        buyer.awaits(booking, "CANCELLED");
    }

    @Test
    void given_back_after_it_was_paid_is_refused_and_changes_nothing() {
        buyer.buys(booking);
        assertRefused(buyer.release(booking), 409, "already-paid");
        assertThat(scenes.ticket(seat)).isEqualTo("SOLD");
    }

    @Test
    void paid_a_moment_before_it_was_given_back_the_money_goes_back() {
        var intent = buyer.payable(booking);
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBack(booking);
        next.reserved(evening.id(), seat);
    }

    @Test
    void whose_time_to_pay_is_over_has_paid_nothing_and_loses_the_seat() {
        buyer.payable(booking);
        scenes.claimEnds(booking);
        assertRefused(buyer.pay(booking), 409, "hold-lapsed");
        buyer.awaits(booking, "EXPIRED");
        assertThat(books.payments(booking)).extracting(p -> p.status()).containsOnly("canceled");
        next.reserved(evening.id(), seat);
    }

    @Test
    void a_payment_that_stripe_never_answered_for_is_abandoned() {
        stripe.failNext(Operation.CREATE_INTENT, Failure.DONE_THEN_DROP, 1);
        assertThat(buyer.pay(booking).statusCode()).isEqualTo(503);
        scenes.claimEnds(booking);
        buyer.awaits(booking, "EXPIRED");
        assertThat(scenes.attempts(booking)).containsExactly("ABANDONED");
        next.reserved(evening.id(), seat);
    }

    @Test
    void paid_in_the_last_moment_it_is_confirmed_though_time_is_over() {
        var intent = buyer.payable(booking);
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        scenes.claimEnds(booking);
        buyer.awaits(booking, "CONFIRMED");
        assertThat(scenes.ticket(seat)).isEqualTo("SOLD");
        assertThat(books.refunds(booking)).isEmpty();
    }

    @Test
    void while_the_bank_thinks_the_seat_is_kept_and_a_late_yes_counts() {
        var intent = thinking();
        stripe.finish(intent, true);
        buyer.awaits(booking, "CONFIRMED");
    }

    @Test
    void while_the_bank_thinks_the_seat_is_kept_and_a_late_no_frees_it() {
        var intent = thinking();
        stripe.finish(intent, false);
        scenes.looksAgain(booking);
        buyer.awaits(booking, "EXPIRED");
        next.reserved(evening.id(), seat);
    }

    @Test
    void given_back_while_the_bank_thinks_a_late_yes_is_paid_back() {
        var intent = thinking();
        assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
        stripe.finish(intent, true);
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBack(booking);
    }

    @Test
    void a_lost_answer_to_the_cancellation_is_looked_up() {
        buyer.payable(booking);
        stripe.webhooks(WebhookMode.NEVER);
        stripe.failNext(Operation.CANCEL_INTENT, Failure.DONE_THEN_DROP, 1);
        buyer.release(booking);
        buyer.awaits(booking, "CANCELLED");
    }

    @Test
    void paid_though_the_seat_was_taken_away_it_becomes_another_of_the_same_tier() {
        var own = Evening.onSale(); // the seat it becomes shall be nobody else's
        var gone = own.tickets().get(0);
        var held = buyer.reserved(own.id(), gone);
        var intent = buyer.payable(held);
        scenes.block(gone);
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(held, "CONFIRMED");
        var instead =
                buyer.look(held).getJsonArray("tickets").stream()
                        .map(ticket -> ticket.asJsonObject())
                        .filter(ticket -> ticket.getString("status").equals("SOLD"))
                        .toList();
        assertThat(instead).hasSize(1);
        assertThat(scenes.ticket(instead.get(0).getString("id"))).isEqualTo("SOLD");
        assertThat(instead.get(0).getString("id")).isNotEqualTo(gone);
    }

    @Test
    void paid_though_no_such_seat_is_left_the_money_goes_back() {
        var full = Evening.onSale();
        var held = buyer.reserved(full.id(), full.tickets().get(0));
        var intent = buyer.payable(held);
        scenes.block(full.tickets().get(0));
        scenes.blockTheRest(full.id());
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(held, "REFUNDED");
        books.assertAllBack(held);
    }

    /** The time to pay is over, and the bank has not answered. */
    private String thinking() {
        var intent = buyer.payable(booking);
        stripe.pay(intent, TestCard.PROCESSES);
        scenes.claimEnds(booking);
        Await.until(SOON, () -> scenes.status(booking).equals("LAPSING"));
        scenes.looksAgain(booking);
        Await.until(SOON, () -> scenes.looks(booking) > 0);
        assertThat(buyer.status(booking)).isEqualTo("ENDING");
        assertThat(next.reserve(evening.id(), seat).statusCode()).isEqualTo(409);
        return intent;
    }
}
