package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.StripeError;
import com.stripe.model.WebhookEndpoint;
import com.stripe.net.ApiResource;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulator's answers, events and parameters beside those of Stripe's own API. */
class AsStripeWritesItTest {

    @RegisterExtension final Shop shop = new Shop();

    @ParameterizedTest
    @EnumSource(TestCard.class)
    void a_payment_is_written_as_stripes_on_every_turn(TestCard card) throws StripeException {
        var intent = shop.open(5000);
        checkAnswer(intent, PaymentIntent.class);
        try {
            checkAnswer(shop.pay(intent, card), PaymentIntent.class);
        } catch (StripeException declined) {
            checkError(declined);
        }
        checkAnswer(shop.look(intent), PaymentIntent.class);
        checkEvents(intent);
    }

    @Test
    void so_is_one_that_is_cancelled_and_one_that_cannot_be() throws StripeException {
        var intents = shop.stripe.v1().paymentIntents();
        var intent = shop.open(5000);
        checkAnswer(intents.cancel(intent.getId()), PaymentIntent.class);
        checkError(
                catchThrowableOfType(StripeException.class, () -> intents.cancel(intent.getId())));
        checkError(catchThrowableOfType(StripeException.class, () -> shop.open(1)));
        checkError(catchThrowableOfType(StripeException.class, () -> intents.retrieve("pi_no")));
        checkEvents(intent);
    }

    @ParameterizedTest
    @EnumSource(names = {"VISA", "REFUND_PENDS"})
    void so_is_money_that_goes_back(TestCard card) throws StripeException {
        var intent = shop.pay(shop.open(5000), card);
        var refund = shop.refund(intent, 2000L, "k");
        checkAnswer(refund, Refund.class);
        shop.control.failRefund(refund.getId());
        checkAnswer(shop.stripe.v1().refunds().retrieve(refund.getId()), Refund.class);
        checkError(
                catchThrowableOfType(StripeException.class, () -> shop.refund(intent, 9000L, "m")));
        checkEvents(intent);
    }

    @Test
    void so_is_what_a_bank_demands_back() throws StripeException {
        var intent = shop.paid(5000);
        var id = shop.control.dispute(intent.getId());
        checkAnswer(shop.stripe.v1().disputes().retrieve(id), Dispute.class);
        checkError(
                catchThrowableOfType(StripeException.class, () -> shop.refund(intent, 2000L, "k")));
        shop.control.endDispute(id, false);
        checkAnswer(shop.stripe.v1().disputes().retrieve(id), Dispute.class);
        checkEvents(intent);
    }

    @Test
    void so_are_webhooks() throws StripeException {
        shop.control.webhooksTo("whsec_of-this-test", URI.create("http://localhost:1/hook"));
        checkAll(shop.stripe.v1().webhookEndpoints().list(), WebhookEndpoint.class);
    }

    @Test
    void so_are_lists() throws StripeException {
        var intent = shop.paid(5000);
        shop.refund(intent, 2000L, "k");
        checkAll(shop.stripe.v1().paymentIntents().list(), PaymentIntent.class);
        var itsRefunds = RefundListParams.builder().setPaymentIntent(intent.getId()).build();
        checkAll(shop.stripe.v1().refunds().list(itsRefunds), Refund.class);
    }

    @Test
    void parameters_that_it_takes_are_parameters_of_stripes() {
        assertThat(StripesShapes.names(PaymentIntentCreateParams.class))
                .containsAll(NewIntent.KNOWN);
        assertThat(StripesShapes.names(PaymentIntentCancelParams.class))
                .containsAll(PaymentIntents.CANCELLING);
        assertThat(StripesShapes.names(RefundCreateParams.class)).containsAll(Refunds.KNOWN);
        assertThat(StripesShapes.names(PaymentIntentConfirmParams.class))
                .contains("payment_method", "payment_method_data", "return_url", "use_stripe_sdk");
    }

    @Test
    void what_stripe_does_not_write_would_be_noticed() {
        var made =
                Json.createObjectBuilder(
                        Map.of(
                                "object", "payment_intent",
                                "amount", "5000",
                                "seat", "A1",
                                "metadata", Map.of("bookingId", 7),
                                "payment_method_types", "card",
                                "last_payment_error", Map.of("colour", "red")));
        assertThat(StripesShapes.strange(made.build(), PaymentIntent.class))
                .containsExactlyInAnyOrder(
                        "PaymentIntent.amount: \"5000\"",
                        "PaymentIntent.seat: \"A1\"",
                        "PaymentIntent.metadata.bookingId: 7",
                        "PaymentIntent.payment_method_types: \"card\"",
                        "PaymentIntent.last_payment_error.colour: \"red\"");
    }

    private void checkEvents(PaymentIntent intent) throws StripeException {
        for (var event : shop.control.events(intent.getId())) {
            checkAnswer(shop.stripe.v1().events().retrieve(event.id()), Event.class);
        }
    }

    private static void checkAnswer(ApiResource answer, Class<?> model) {
        check(Shape.parse(answer.getLastResponse().body()), model);
    }

    private static void checkAll(StripeCollection<?> answer, Class<?> model) {
        var list = Shape.parse(answer.getLastResponse().body());
        assertThat(list.keySet()).isEqualTo(Set.of("object", "url", "has_more", "data"));
        assertThat(list.getJsonArray("data")).isNotEmpty();
        list.getJsonArray("data").getValuesAs(JsonObject.class).forEach(one -> check(one, model));
    }

    private static void checkError(StripeException refusal) {
        var answer = Shape.parse(refusal.getStripeError().getLastResponse().body());
        assertThat(answer.keySet()).isEqualTo(Set.of("error"));
        check(answer.getJsonObject("error"), StripeError.class);
    }

    private static void check(JsonObject json, Class<?> model) {
        assertThat(json).isNotEmpty();
        assertThat(StripesShapes.strange(json, model)).isEmpty();
    }
}
