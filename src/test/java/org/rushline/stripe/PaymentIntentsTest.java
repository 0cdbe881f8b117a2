package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentIntentsTest {

    private final Shop shop = new Shop();

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void a_new_intent_waits_for_a_card() throws StripeException {
        var intent = shop.open(5000);
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getClientSecret()).startsWith(intent.getId() + "_secret_");
        assertThat(intent.getMetadata()).containsEntry("bookingId", "7");
        assertThat(intent.getPaymentMethodTypes()).containsExactly("card");
        assertThat(intent.getLivemode()).isFalse();
        assertThat(shop.look(intent).toJson()).isEqualTo(intent.toJson());
    }

    @Test
    void a_good_card_pays_all() throws StripeException {
        var paid = shop.paid(5000);
        assertThat(paid.getStatus()).isEqualTo("succeeded");
        assertThat(paid.getAmountReceived()).isEqualTo(5000);
        assertThat(paid.getLatestCharge()).startsWith("ch_");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, card_declined, generic_decline",
        "INSUFFICIENT_FUNDS, card_declined, insufficient_funds",
        "LOST, card_declined, lost_card",
        "STOLEN, card_declined, stolen_card",
        "BLOCKED, card_declined, fraudulent",
        "EXPIRED, expired_card, expired_card",
        "WRONG_CVC, incorrect_cvc, incorrect_cvc",
        "BANK_HAS_TROUBLE, processing_error, processing_error",
    })
    void a_declined_card_leaves_the_intent_open_for_another(
            TestCard card, String code, String declineCode) throws StripeException {
        var intent = shop.open(5000);
        var refusal = catchThrowableOfType(CardException.class, () -> shop.pay(intent, card));
        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getDeclineCode()).isEqualTo(declineCode);
        assertThat(refusal.getStripeError().getPaymentIntent().getId()).isEqualTo(intent.getId());
        var open = shop.look(intent);
        assertThat(open.getStatus()).isEqualTo("requires_payment_method");
        assertThat(open.getLastPaymentError().getCode()).isEqualTo(code);
        assertThat(shop.pay(intent, TestCard.VISA).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void a_bank_that_asks_is_answered_on_a_page_of_its_own() throws StripeException {
        var params =
                PaymentIntentConfirmParams.builder()
                        .setPaymentMethod(TestCard.ASKS.method())
                        .setReturnUrl("https://shop.example/checkout/7")
                        .build();
        var asked = shop.stripe.v1().paymentIntents().confirm(shop.open(5000).getId(), params);
        assertThat(asked.getStatus()).isEqualTo("requires_action");
        assertThat(asked.getNextAction().getRedirectToUrl().getUrl())
                .startsWith(shop.simulator.address() + "/3ds/" + asked.getId());
        shop.control.authenticate(asked.getId(), true);
        assertThat(shop.look(asked).getStatus()).isEqualTo("succeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "ASKS, false, payment_intent_authentication_failure",
        "ASKS_ELSEWHERE, false, payment_intent_authentication_failure",
        "ASKS_THEN_DECLINES, true, card_declined"
    })
    void a_buyer_whose_bank_is_not_convinced_can_try_another_card(
            TestCard card, boolean approved, String code) throws StripeException {
        var intent = shop.pay(shop.open(5000), card);
        shop.control.authenticate(intent.getId(), approved);
        var open = shop.look(intent);
        assertThat(open.getStatus()).isEqualTo("requires_payment_method");
        assertThat(open.getLastPaymentError().getCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"true, succeeded", "false, requires_payment_method"})
    void a_slow_bank_ends_well_or_badly(boolean well, String status) throws StripeException {
        var intent = shop.pay(shop.open(5000), TestCard.PROCESSES);
        assertThat(intent.getStatus()).isEqualTo("processing");
        assertThat(refusedToCancel(intent)).isEqualTo("payment_intent_unexpected_state");
        shop.control.finish(intent.getId(), well);
        assertThat(shop.look(intent).getStatus()).isEqualTo(status);
    }

    @Test
    void an_intent_that_nobody_has_paid_can_be_cancelled_once() throws StripeException {
        var intent = shop.pay(shop.open(5000), TestCard.ASKS);
        var cancelled = shop.stripe.v1().paymentIntents().cancel(intent.getId());
        assertThat(cancelled.getStatus()).isEqualTo("canceled");
        assertThat(cancelled.getCanceledAt()).isNotNull();
        assertThat(refusedToCancel(intent)).isEqualTo("payment_intent_unexpected_state");
        var refusal =
                catchThrowableOfType(
                        InvalidRequestException.class, () -> shop.pay(intent, TestCard.VISA));
        assertThat(refusal.getCode()).isEqualTo("payment_intent_unexpected_state");
        assertThat(refusal.getStripeError().getPaymentIntent().getStatus()).isEqualTo("canceled");
    }

    @Test
    void what_is_paid_stays_paid() throws StripeException {
        var intent = shop.paid(5000);
        assertThat(refusedToCancel(intent)).isEqualTo("payment_intent_unexpected_state");
        assertThat(shop.look(intent).getStatus()).isEqualTo("succeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "49, eur, amount_too_small, amount",
        "-1, eur, parameter_invalid_integer, amount",
        "1000000000000, eur, amount_too_large, amount",
        "500, euro, , currency",
    })
    void nonsense_is_refused_as_stripe_does(
            long amount, String currency, String code, String param) {
        var params =
                PaymentIntentCreateParams.builder().setAmount(amount).setCurrency(currency).build();
        var refusal =
                catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> shop.stripe.v1().paymentIntents().create(params));
        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getCode()).isEqualTo(code);
        assertThat(refusal.getParam()).isEqualTo(param);
    }

    @Test
    void parameters_that_stripe_does_not_know_are_refused() {
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(500L)
                        .setCurrency("eur")
                        .putExtraParam("seat", "A1")
                        .build();
        var refusal =
                catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> shop.stripe.v1().paymentIntents().create(params));
        assertThat(refusal.getCode()).isEqualTo("parameter_unknown");
    }

    @Test
    void what_is_not_there_is_missing() {
        var refusal =
                catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> shop.stripe.v1().paymentIntents().retrieve("pi_nobody"));
        assertThat(refusal.getStatusCode()).isEqualTo(404);
        assertThat(refusal.getCode()).isEqualTo("resource_missing");
    }

    @Test
    void a_list_is_read_page_by_page_newest_first() throws StripeException {
        shop.control.reset();
        var oldest = shop.open(100);
        for (int i = 1; i < 7; i++) {
            shop.open(100 + i);
        }
        var since = PaymentIntentListParams.Created.builder().setGte(oldest.getCreated()).build();
        var params = PaymentIntentListParams.builder().setCreated(since).setLimit(3L).build();
        var all = shop.stripe.v1().paymentIntents().list(params).autoPagingIterable();
        assertThat(all)
                .extracting(PaymentIntent::getAmount)
                .containsExactly(106L, 105L, 104L, 103L, 102L, 101L, 100L);
        var later =
                PaymentIntentListParams.Created.builder().setGte(oldest.getCreated() + 60).build();
        var none = PaymentIntentListParams.builder().setCreated(later).build();
        assertThat(shop.stripe.v1().paymentIntents().list(none).getData()).isEmpty();
    }

    @Test
    void nobody_gets_in_without_a_key_for_tests() {
        for (var key : new String[] {"sk_live_1", "nonsense", StripeSimulator.PUBLISHABLE_KEY}) {
            var refusal =
                    catchThrowableOfType(
                            AuthenticationException.class,
                            () -> shop.client(key).v1().balance().retrieve());
            assertThat(refusal.getStatusCode()).isEqualTo(401);
        }
    }

    @Test
    void its_health_can_be_looked_at() throws StripeException {
        assertThat(shop.stripe.v1().balance().retrieve().getLivemode()).isFalse();
        assertThat(shop.stripe.v1().accounts().retrieveCurrent().getChargesEnabled()).isTrue();
    }

    private String refusedToCancel(PaymentIntent intent) {
        return catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> shop.stripe.v1().paymentIntents().cancel(intent.getId()))
                .getCode();
    }
}
