package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Await;

class FailuresTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension final Shop shop = new Shop();

    @Test
    void what_got_no_answer_was_not_done() throws StripeException {
        shop.control.failNext(Operation.CREATE_INTENT, Failure.TIMEOUT, 1);
        assertThatThrownBy(() -> impatient("k")).isInstanceOf(ApiConnectionException.class);
        assertThat(intents()).isZero();
        assertThat(shop.open(5000, "k").getId()).isNotNull();
    }

    @Test
    void what_got_no_answer_was_done_and_the_same_key_finds_it() throws StripeException {
        shop.control.failNext(Operation.CREATE_INTENT, Failure.DONE_THEN_TIMEOUT, 1);
        assertThatThrownBy(() -> impatient("k")).isInstanceOf(ApiConnectionException.class);
        assertThat(intents()).isEqualTo(1);
        var found = shop.open(5000, "k");
        assertThat(found.getId()).isEqualTo(shop.control.ledger().paymentIntents().get(0).id());
        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void java_asks_once_more_when_a_connection_is_cut_and_the_key_keeps_that_harmless()
            throws StripeException {
        shop.control.failNext(Operation.CREATE_INTENT, Failure.DROP, 2);
        assertThatThrownBy(() -> shop.open(5000)).isInstanceOf(ApiConnectionException.class);
        assertThat(intents()).isZero();
        shop.control.failNext(Operation.CREATE_INTENT, Failure.DONE_THEN_DROP, 1);
        assertThat(shop.open(5000, "k").getId()).isNotNull();
        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void what_got_a_500_may_have_been_done_and_the_key_does_not_say() {
        shop.control.failNext(Operation.CREATE_INTENT, Failure.DONE_THEN_BROKEN, 1);
        for (int i = 0; i < 2; i++) {
            var broken = catchThrowableOfType(ApiException.class, () -> shop.open(5000, "k"));
            assertThat(broken.getStatusCode()).isEqualTo(500);
        }
        assertThat(intents()).isEqualTo(1);
    }

    @Test
    void a_late_request_arrives_when_the_caller_has_given_up() throws StripeException {
        shop.control.delayNext(Operation.CREATE_INTENT, Duration.ofMillis(700));
        assertThatThrownBy(() -> impatient("k")).isInstanceOf(ApiConnectionException.class);
        Await.until(SOON, () -> intents() == 1);
        assertThat(shop.open(5000, "k").getId())
                .isEqualTo(shop.control.ledger().paymentIntents().get(0).id());
    }

    @Test
    void a_refund_can_be_refused_for_good() throws StripeException {
        var paid = shop.paid(5000);
        shop.control.failNext(Operation.CREATE_REFUND, Failure.REFUSED, 1);
        for (int i = 0; i < 2; i++) {
            var refused =
                    catchThrowableOfType(
                            InvalidRequestException.class, () -> shop.refund(paid, null, "k"));
            assertThat(refused.getCode()).isEqualTo("balance_insufficient");
        }
        assertThat(shop.refund(paid, null, "another").getStatus()).isEqualTo("succeeded");
    }

    @Test
    void failures_come_as_often_as_asked_and_only_where_asked() throws StripeException {
        shop.control.failNext(Operation.RETRIEVE_INTENT, Failure.BROKEN, 2);
        var intent = shop.open(5000);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> shop.look(intent)).isInstanceOf(ApiException.class);
        }
        assertThat(shop.look(intent).getId()).isEqualTo(intent.getId());
    }

    @Test
    void too_many_requests_are_refused_without_using_the_key_up() throws StripeException {
        shop.control.failNext(Operation.CREATE_INTENT, Failure.TOO_MANY, 1);
        assertThatThrownBy(() -> shop.open(5000, "k")).isInstanceOf(RateLimitException.class);
        assertThat(shop.open(5000, "k").getId()).isNotNull();
    }

    @Test
    void an_endpoint_can_have_a_rate() throws StripeException {
        var intent = shop.open(5000);
        shop.control.limit(Operation.RETRIEVE_INTENT, 5);
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 1000; i++) {
                                shop.look(intent);
                            }
                        })
                .isInstanceOf(RateLimitException.class);
        assertThat(shop.open(5000).getId()).isNotNull();
    }

    @Test
    void in_an_outage_nothing_is_answered() throws StripeException {
        shop.control.outage(true);
        assertThatThrownBy(() -> shop.open(5000)).isInstanceOf(ApiConnectionException.class);
        shop.control.outage(false);
        assertThat(shop.open(5000).getId()).isNotNull();
    }

    @Test
    void the_requests_can_be_read_with_their_keys() throws StripeException {
        shop.open(5000, "k");
        var request = shop.control.requests().get(0);
        assertThat(request.operation()).isEqualTo("payment_intents.create");
        assertThat(request.idempotencyKey()).isEqualTo("k");
        assertThat(request.parameters()).containsEntry("metadata[bookingId]", "7");
    }

    @Test
    void a_control_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> shop.control.pay("pi_nobody", TestCard.VISA))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("resource_missing");
    }

    private void impatient(String key) throws StripeException {
        var options = RequestOptions.builder().setIdempotencyKey(key).setReadTimeout(300).build();
        shop.stripe.v1().paymentIntents().create(Shop.price(5000), options);
    }

    private int intents() {
        return shop.control.ledger().paymentIntents().size();
    }
}
