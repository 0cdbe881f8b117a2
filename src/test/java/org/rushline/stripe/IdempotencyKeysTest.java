package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Await;

class IdempotencyKeysTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension final Shop shop = new Shop();

    @Test
    void the_same_key_gets_the_first_answer_again() throws StripeException {
        var first = shop.open(5000, "k");
        assertThat(replayed(first)).isFalse();
        shop.pay(first, TestCard.VISA);
        var again = shop.open(5000, "k");
        assertThat(replayed(again)).isTrue();
        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(again.getStatus()).isEqualTo("requires_payment_method");
        assertThat(shop.control.ledger().paymentIntents()).hasSize(1);
    }

    private static boolean replayed(PaymentIntent intent) {
        var header = intent.getLastResponse().headers().firstValue("Idempotent-Replayed");
        return header.filter("true"::equals).isPresent();
    }

    @Test
    void other_parameters_under_the_same_key_are_refused() throws StripeException {
        shop.open(5000, "k");
        var refusal = catchThrowableOfType(IdempotencyException.class, () -> shop.open(5001, "k"));
        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getStripeError().getType()).isEqualTo("idempotency_error");
    }

    @Test
    void another_call_under_the_same_key_is_refused() throws StripeException {
        var paid = shop.pay(shop.open(5000, "k"), TestCard.VISA);
        assertThatThrownBy(() -> shop.refund(paid, null, "k"))
                .isInstanceOf(IdempotencyException.class);
    }

    @Test
    void a_500_is_given_again_until_the_key_is_forgotten() throws StripeException {
        shop.control.failNext(Operation.CREATE_INTENT, Failure.BROKEN, 1);
        for (int i = 0; i < 2; i++) {
            assertThat(refusal("k").getStatusCode()).isEqualTo(500);
        }
        assertThat(shop.control.ledger().paymentIntents()).isEmpty();
        shop.control.forgetKeys();
        assertThat(shop.open(5000, "k").getId()).isNotNull();
    }

    @Test
    void a_forgotten_key_does_it_a_second_time() throws StripeException {
        var first = shop.open(5000, "k");
        shop.control.forgetKeys();
        assertThat(shop.open(5000, "k").getId()).isNotEqualTo(first.getId());
    }

    @Test
    void a_refused_cancel_is_refused_for_ever_under_its_key() throws StripeException {
        var intent = shop.pay(shop.open(5000), TestCard.PROCESSES);
        assertThat(cancelRefused(intent.getId())).isEqualTo("payment_intent_unexpected_state");
        shop.control.finish(intent.getId(), false);
        assertThat(cancelRefused(intent.getId())).isEqualTo("payment_intent_unexpected_state");
        assertThat(shop.stripe.v1().paymentIntents().cancel(intent.getId()).getStatus())
                .isEqualTo("canceled");
    }

    private String cancelRefused(String id) {
        return catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> shop.stripe.v1().paymentIntents().cancel(id, Shop.key("c")))
                .getCode();
    }

    @Test
    void a_decline_is_given_again_under_its_key() throws StripeException {
        var confirm =
                PaymentIntentConfirmParams.builder()
                        .setPaymentMethod(TestCard.DECLINED.method())
                        .build();
        var intent = shop.open(5000);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(
                            () ->
                                    shop.stripe
                                            .v1()
                                            .paymentIntents()
                                            .confirm(intent.getId(), confirm, Shop.key("k")))
                    .isInstanceOf(CardException.class);
        }
        assertThat(shop.control.events(intent.getId())).hasSize(1);
    }

    @Test
    void wrong_parameters_do_not_use_a_key_up() throws StripeException {
        var wrong = PaymentIntentCreateParams.builder().setAmount(5000L).setCurrency("?").build();
        assertThatThrownBy(() -> shop.stripe.v1().paymentIntents().create(wrong, Shop.key("k")))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(shop.open(5000, "k").getId()).isNotNull();
    }

    @Test
    void a_twin_is_refused_while_the_first_goes_on() {
        shop.control.answerAfter(Operation.CREATE_INTENT, Duration.ofSeconds(1));
        var first =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return shop.open(5000, "k");
                            } catch (StripeException e) {
                                throw new AssertionError(e);
                            }
                        });
        Await.until(SOON, () -> !shop.control.ledger().paymentIntents().isEmpty());
        var twin = refusal("k");
        assertThat(twin.getStatusCode()).isEqualTo(409);
        assertThat(twin.getCode()).isEqualTo("idempotency_key_in_use");
        assertThat(first.join().getId()).isNotNull();
        assertThat(shop.control.ledger().paymentIntents()).hasSize(1);
    }

    private ApiException refusal(String key) {
        return catchThrowableOfType(ApiException.class, () -> shop.open(5000, key));
    }
}
