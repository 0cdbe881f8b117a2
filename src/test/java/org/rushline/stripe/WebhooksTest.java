package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Await;

class WebhooksTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Shop shop = new Shop();
    private final ListeningShop listener = new ListeningShop();

    @BeforeEach
    void listen() {
        listener.listenTo(shop.control);
    }

    @AfterEach
    void close() {
        listener.close();
        shop.close();
    }

    @Test
    void a_success_is_told_signed_and_readable() throws StripeException {
        var paid = shop.paid(5000);
        awaitEvents(1);
        var event = listener.taken().get(0);
        assertThat(event.getType()).isEqualTo("payment_intent.succeeded");
        assertThat(event.getApiVersion()).isEqualTo(com.stripe.Stripe.API_VERSION);
        var object = (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(object.getId()).isEqualTo(paid.getId());
        assertThat(object.getMetadata()).containsEntry("bookingId", "7");
        assertThat(shop.stripe.v1().events().retrieve(event.getId()).getType())
                .isEqualTo(event.getType());
    }

    @Test
    void every_turn_of_a_payment_has_its_event() throws StripeException {
        var intent = shop.open(5000);
        assertThatThrownBy(() -> shop.pay(intent, TestCard.DECLINED))
                .isInstanceOf(CardException.class);
        shop.pay(intent, TestCard.ASKS);
        shop.pay(intent, TestCard.PROCESSES);
        shop.control.finish(intent.getId(), false);
        shop.stripe.v1().paymentIntents().cancel(intent.getId());
        awaitEvents(5);
        assertThat(listener.types())
                .containsExactlyInAnyOrder(
                        "payment_intent.payment_failed",
                        "payment_intent.requires_action",
                        "payment_intent.processing",
                        "payment_intent.payment_failed",
                        "payment_intent.canceled");
    }

    @Test
    void refunds_are_told_too() throws StripeException {
        var refund = shop.refund(shop.paid(5000), 2000L, "k");
        shop.control.failRefund(refund.getId());
        awaitEvents(5);
        assertThat(listener.types())
                .containsExactlyInAnyOrder(
                        "payment_intent.succeeded",
                        "refund.created",
                        "charge.refunded",
                        "refund.updated",
                        "refund.failed");
        var charge = (Charge) object("charge.refunded");
        assertThat(charge.getAmountRefunded()).isEqualTo(2000);
        assertThat(charge.getPaymentIntent()).isEqualTo(refund.getPaymentIntent());
        assertThat(((Refund) object("refund.failed")).getStatus()).isEqualTo("failed");
    }

    private Object object(String type) {
        var event = listener.taken().stream().filter(one -> one.getType().equals(type)).findAny();
        return event.flatMap(one -> one.getDataObjectDeserializer().getObject()).orElseThrow();
    }

    @Test
    void what_was_not_taken_is_sent_again_and_again() throws StripeException {
        shop.control.webhookRetry(Duration.ofMillis(20));
        listener.refuse(3);
        shop.paid(5000);
        awaitEvents(1);
        assertThat(listener.attempts()).isEqualTo(4);
    }

    @Test
    void an_event_may_come_twice() throws StripeException {
        shop.control.webhooks(WebhookMode.TWICE);
        shop.paid(5000);
        awaitEvents(2);
        assertThat(listener.taken().stream().map(Event::getId).distinct()).hasSize(1);
    }

    @Test
    void an_event_may_come_late() throws StripeException {
        shop.control.webhooks(WebhookMode.LATE);
        shop.control.webhookDelay(Duration.ofMillis(600));
        shop.paid(5000);
        assertThat(listener.taken()).isEmpty();
        awaitEvents(1);
    }

    @Test
    void an_event_may_never_come_and_can_still_be_sent() throws StripeException {
        shop.control.webhooks(WebhookMode.NEVER);
        var lost = shop.paid(5000);
        shop.control.webhooks(WebhookMode.NORMAL);
        shop.paid(700);
        awaitEvents(1);
        var event = shop.control.events(lost.getId()).get(0);
        assertThat(event.type()).isEqualTo("payment_intent.succeeded");
        shop.control.resend(event.id());
        awaitEvents(2);
        assertThat(listener.taken().get(1).getId()).isEqualTo(event.id());
    }

    @Test
    void an_event_may_come_before_the_call_is_answered() throws StripeException {
        shop.control.webhooks(WebhookMode.BEFORE_ANSWER);
        shop.paid(5000);
        assertThat(listener.types()).containsExactly("payment_intent.succeeded");
    }

    @Test
    void events_may_overtake_each_other() throws StripeException {
        shop.control.webhooks(WebhookMode.REORDERED);
        shop.control.webhookDelay(Duration.ofMillis(200));
        for (int i = 0; i < 20; i++) {
            shop.paid(5000 + i);
        }
        awaitEvents(20);
        var amounts =
                listener.taken().stream()
                        .map(one -> one.getDataObjectDeserializer().getObject().orElseThrow())
                        .map(object -> ((PaymentIntent) object).getAmount())
                        .toList();
        assertThat(amounts).isNotEqualTo(amounts.stream().sorted().toList());
    }

    @Test
    void an_event_may_be_of_another_version_or_of_none() throws StripeException {
        shop.control.eventApiVersion("2019-01-01");
        shop.paid(5000);
        awaitEvents(1);
        assertThat(listener.taken().get(0).getDataObjectDeserializer().getObject()).isEmpty();
    }

    private void awaitEvents(int count) {
        Await.until(SOON, () -> listener.taken().size() >= count);
        assertThat(listener.taken()).hasSize(count);
    }
}
