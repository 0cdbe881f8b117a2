package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rushline.stripe.Failure;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatedLedger.Repayment;
import org.rushline.stripe.SimulatorControl;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.SharedEvening;

/** Money that was promised back: Stripe may fail in any way, it arrives once and all of it. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class RefundMoneyIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    /** Longer than anybody waits for Stripe. */
    private static final Duration LATE = Duration.ofSeconds(13);

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final AtStripe books = new AtStripe();
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();
    private final String first = evening.seat();
    private final String booking = buyer.bought(evening.id(), first, evening.seat());

    @Test
    void a_pending_refund_is_waited_for() {
        stripe.refundsStayPending(true);
        BoxOffice.refund(booking, "wait");
        stripe.succeedRefund(theRefund().id());
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBackOnce(booking);
    }

    @Test
    void a_refund_that_fails_stays_visible_until_an_operator_has_it_tried_anew() {
        stripe.refundsStayPending(true);
        BoxOffice.refund(booking, "fails");
        stripe.failRefund(theRefund().id());
        Await.until(SOON, () -> scenes.refunds(booking).equals(List.of("FAILED")));
        assertThat(buyer.status(booking)).isEqualTo("REFUNDING");
        stripe.refundsStayPending(false);
        BoxOffice.retry(BoxOffice.failedRefund(booking).orElseThrow());
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBackOnce(booking);
    }

    @Test
    void a_refund_that_the_bank_returns_later_is_seen_to_have_failed() {
        BoxOffice.refund(booking, "returned");
        buyer.awaits(booking, "REFUNDED");
        stripe.failRefund(theRefund().id());
        Await.until(SOON, () -> scenes.refunds(booking).equals(List.of("FAILED")));
        assertThat(BoxOffice.failedRefund(booking).orElseThrow().getInt("amount"))
                .isEqualTo(buyer.look(booking).getInt("total"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BROKEN", "DONE_THEN_BROKEN", "REFUSED", "DROP", "DONE_THEN_DROP", "TOO_MANY"})
    void whatever_stripe_answers_the_money_goes_back_once(Failure failure) {
        stripe.failNext(Operation.CREATE_REFUND, failure, 1);
        BoxOffice.refund(booking, "again");
        Await.until(SOON, () -> asked() > 0);
        Await.until(
                SOON,
                () -> {
                    scenes.refundsAreTriedAgain(booking);
                    return buyer.status(booking).equals("REFUNDED");
                });
        books.assertAllBackOnce(booking);
    }

    @Test
    void a_refund_that_reaches_stripe_when_it_was_asked_for_again_is_made_once() {
        stripe.delayNext(Operation.CREATE_REFUND, LATE);
        BoxOffice.refund(booking, "a-part", first);
        Await.until(SOON, () -> asked() > 0);
        Await.until(
                SOON,
                () -> {
                    scenes.refundsAreTriedAgain(booking);
                    return scenes.refunds(booking).equals(List.of("DONE"));
                });
        Await.until(SOON, () -> books.lateOneHasArrived(booking));
        assertThat(books.refunds(booking)).hasSize(1);
    }

    @Test
    void when_stripe_has_forgotten_the_key_it_is_looked_up_first() {
        stripe.failNext(Operation.CREATE_REFUND, Failure.DONE_THEN_DROP, 1);
        BoxOffice.refund(booking, "a-part", first);
        Await.until(SOON, () -> books.refunded(booking) > 0);
        Await.until(SOON, () -> scenes.refunds(booking).equals(List.of("DUE")));
        stripe.forgetKeys();
        scenes.refundWasAskedYesterday(booking);
        Await.until(SOON, () -> scenes.refunds(booking).equals(List.of("DONE")));
        assertThat(books.refunds(booking)).hasSize(1);
    }

    @Test
    void what_somebody_gave_back_at_stripe_by_hand_is_not_given_back_again()
            throws StripeException {
        var intent = books.payments(booking).get(0).id();
        books.client()
                .refunds()
                .create(RefundCreateParams.builder().setPaymentIntent(intent).build());
        BoxOffice.refund(booking, "ours");
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBackOnce(booking);
    }

    private Repayment theRefund() {
        Await.until(SOON, () -> scenes.refundIsKnown(booking));
        return books.refunds(booking).get(0);
    }

    private long asked() {
        return books.requests(booking).stream()
                .filter(request -> request.operation().equals("refunds.create"))
                .count();
    }
}
