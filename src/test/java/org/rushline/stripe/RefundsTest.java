package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundListParams;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Await;

class RefundsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension final Shop shop = new Shop();

    @Test
    void all_goes_back_once() throws StripeException {
        var intent = shop.paid(5000);
        var refund = shop.refund(intent, null, "a");
        assertThat(refund.getAmount()).isEqualTo(5000);
        assertThat(refund.getStatus()).isEqualTo("succeeded");
        assertThat(refund.getMetadata()).containsEntry("refundId", "3");
        var again =
                catchThrowableOfType(
                        InvalidRequestException.class, () -> shop.refund(intent, null, "b"));
        assertThat(again.getCode()).isEqualTo("charge_already_refunded");
        assertThat(shop.stripe.v1().refunds().retrieve(refund.getId()).toJson())
                .isEqualTo(refund.toJson());
    }

    @Test
    void parts_never_add_up_to_more_than_was_paid() throws StripeException {
        var intent = shop.paid(5000);
        shop.refund(intent, 3000L, "a");
        var tooMuch =
                catchThrowableOfType(
                        InvalidRequestException.class, () -> shop.refund(intent, 2001L, "b"));
        assertThat(tooMuch.getStatusCode()).isEqualTo(400);
        assertThat(shop.refund(intent, null, "c").getAmount()).isEqualTo(2000);
    }

    @Test
    void many_at_once_do_not_give_back_more_than_was_paid() throws StripeException {
        var intent = shop.paid(5000);
        IntStream.range(0, 40).parallel().forEach(i -> tryToRefund(intent, "key-" + i));
        assertThat(shop.control.ledger().refunds()).hasSize(5);
    }

    private void tryToRefund(PaymentIntent intent, String key) {
        try {
            shop.refund(intent, 1000L, key);
        } catch (InvalidRequestException nothingLeft) {
            assertThat(nothingLeft.getCode()).isEqualTo("charge_already_refunded");
        } catch (StripeException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_not_paid_does_not_go_back() throws StripeException {
        var intent = shop.open(5000);
        assertThat(
                        catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> shop.refund(intent, null, "a")))
                .isNotNull();
    }

    @Test
    void the_refunds_of_a_payment_are_listed_page_by_page() throws StripeException {
        var intent = shop.paid(5000);
        for (long part = 1; part <= 5; part++) {
            shop.refund(intent, part, "part-" + part);
        }
        shop.refund(shop.paid(700), null, "another");
        var params =
                RefundListParams.builder().setPaymentIntent(intent.getId()).setLimit(2L).build();
        assertThat(shop.stripe.v1().refunds().list(params).autoPagingIterable())
                .extracting(Refund::getAmount)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void a_refund_can_be_pending_until_somebody_says_otherwise() throws StripeException {
        shop.control.refundsStayPending(true);
        var refund = shop.refund(shop.paid(5000), null, "a");
        assertThat(refund.getStatus()).isEqualTo("pending");
        shop.control.succeedRefund(refund.getId());
        assertThat(status(refund)).isEqualTo("succeeded");
    }

    @Test
    void a_refund_that_fails_frees_the_money_for_another() throws StripeException {
        var intent = shop.paid(5000);
        var refund = shop.refund(intent, null, "a");
        shop.control.failRefund(refund.getId());
        assertThat(status(refund)).isEqualTo("failed");
        assertThat(shop.stripe.v1().refunds().retrieve(refund.getId()).getFailureReason())
                .isNotNull();
        assertThat(shop.refund(intent, null, "b").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void refunds_fail_by_themselves_if_asked() throws StripeException {
        shop.control.refundsFailAfter(Duration.ofMillis(1));
        var refund = shop.refund(shop.paid(5000), null, "a");
        Await.until(SOON, () -> shop.control.ledger().refunds().get(0).status().equals("failed"));
        assertThat(status(refund)).isEqualTo("failed");
    }

    @Test
    void stripes_own_cards_make_refunds_fail_or_wait() throws StripeException {
        var pending = shop.refund(shop.pay(shop.open(900), TestCard.REFUND_PENDS), null, "a");
        assertThat(pending.getStatus()).isEqualTo("pending");
        var failing = shop.refund(shop.pay(shop.open(900), TestCard.REFUND_FAILS), null, "b");
        assertThat(failing.getStatus()).isEqualTo("succeeded");
        Await.until(SOON, () -> shop.control.ledger().refunds().get(0).status().equals("failed"));
    }

    @Test
    void the_ledger_tells_what_was_paid_and_what_went_back() throws StripeException {
        var open = shop.open(700);
        var paid = shop.paid(5000);
        var refund = shop.refund(paid, 100L, "a");
        var ledger = shop.control.ledger();
        assertThat(ledger.paymentIntents())
                .extracting("id", "status", "amountReceived")
                .containsExactly(
                        tuple(paid.getId(), "succeeded", 5000L),
                        tuple(open.getId(), "requires_payment_method", 0L));
        assertThat(ledger.refunds()).extracting("id").containsExactly(refund.getId());
        assertThat(ledger.refunds().get(0).paymentIntent()).isEqualTo(paid.getId());
    }

    private String status(Refund refund) throws StripeException {
        return shop.stripe.v1().refunds().retrieve(refund.getId()).getStatus();
    }
}
