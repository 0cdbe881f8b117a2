package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.stripe.Signature;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.SharedEvening;

/** Stripe's webhooks: trusted only when signed, in whatever order and number they come. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class HearFromStripeIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();
    private final String seat = evening.seat();
    private final String booking = buyer.reserved(evening.id(), seat);
    private final String intent = buyer.payable(booking);
    private final Webhook webhook = new Webhook(booking, intent);
    private final int total = buyer.look(booking).getInt("total");

    @AfterEach
    void nobodyIsAskedFor() {
        OnTheList.about(intent).forEach(entry -> OnTheList.dealWith(entry, "It was a test."));
    }

    @BeforeEach
    void noLongWaits() {
        stripe.webhookDelay(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @EnumSource(names = {"LATE", "TWICE", "REORDERED", "BEFORE_ANSWER"})
    void however_they_come_the_booking_is_confirmed_once(WebhookMode mode) {
        stripe.webhooks(mode);
        stripe.pay(intent, TestCard.DECLINED);
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
        stripe.events(intent).forEach(event -> stripe.resend(event.id()));
        assertThat(scenes.attempts(booking)).containsExactly("SUCCEEDED");
        assertThat(scenes.refunds(booking)).isEmpty();
    }

    @Test
    void when_none_comes_stripe_is_asked() {
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        scenes.looksAgain(booking);
        buyer.awaits(booking, "CONFIRMED");
    }

    @Test
    void when_none_comes_paying_again_finds_out_too() {
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        assertRefused(buyer.pay(booking), 409, "already-paid");
        assertThat(buyer.status(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void a_cancellation_ends_the_payment_and_not_the_right_to_pay() {
        stripe.cancel(intent);
        Await.until(SOON, () -> scenes.attempts(booking).equals(List.of("CANCELED")));
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
        assertThat(Buyer.signedIn().reserve(evening.id(), seat).statusCode()).isEqualTo(409);
        buyer.buys(booking);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-03", ""})
    void of_another_api_version_only_the_id_is_believed(String version) {
        stripe.eventApiVersion(version);
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
    }

    @Test
    void a_shape_of_another_api_version_is_not_read() {
        var lie = webhook.succeeded(total).add("api_version", "2019-12-03");
        assertThat(Webhook.tell(lie)).isEqualTo(200);
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
    }

    @Test
    void what_is_not_signed_by_stripe_is_refused() {
        var payload = webhook.succeeded(total).build().toString();
        assertThat(Webhook.post(payload, Signature.of(payload, "whsec_of-somebody-else")))
                .isEqualTo(400);
        assertThat(Webhook.post(payload + " ", Webhook.sign(payload))).isEqualTo(400);
        assertThat(Webhook.post(payload, "t=1,v1=00")).isEqualTo(400);
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
    }

    @Test
    void what_is_too_long_is_refused_unread() {
        var payload = " ".repeat(300_000);
        assertThat(Webhook.post(payload, Webhook.sign(payload))).isEqualTo(413);
    }

    @Test
    void a_payment_that_is_none_of_ours_is_taken_and_forgotten() {
        assertThat(
                        Webhook.tell(
                                webhook.event(
                                        webhook.intent(total)
                                                .add("metadata", Json.createObjectBuilder()))))
                .isEqualTo(200);
        var unknown = Json.createObjectBuilder().add("bookingId", UUID.randomUUID().toString());
        assertThat(
                        Webhook.tell(
                                webhook.event(
                                        webhook.intent(total)
                                                .add("metadata", unknown.add("attempt", "0")))))
                .isEqualTo(200);
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
    }

    @Test
    void live_money_says_nothing_about_a_test_booking() {
        assertThat(Webhook.tell(webhook.succeeded(total).add("livemode", true))).isEqualTo(200);
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
    }
}
