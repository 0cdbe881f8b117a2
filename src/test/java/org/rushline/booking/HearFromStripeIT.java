package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.stripe.Signature;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.StripeSimulator;
import org.rushline.stripe.TestCard;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;

/** Stripe's webhooks: trusted only when signed, in whatever order and number they come. */
@ArquillianTest
@RunAsClient
class HearFromStripeIT {

    @Deployment
    static WebArchive war() {
        return Shipped.war();
    }

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Evening evening;
    private static Iterator<String> seats;

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final AtStripe books = new AtStripe(stripe);
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private String seat;
    private String booking;
    private String intent;
    private int total;

    @BeforeAll
    static void open() {
        evening = Evening.onSale(Json.createObjectBuilder().add("singleSeats", true).build());
        seats = evening.tickets().iterator();
    }

    @BeforeEach
    void beginToPay() {
        stripe.webhookDelay(Duration.ofMillis(300));
        seat = seats.next();
        booking = buyer.reserved(evening.id(), seat);
        intent = buyer.payable(booking);
        total = buyer.look(booking).getInt("total");
    }

    @AfterEach
    void allIsWell() {
        stripe.webhooks(WebhookMode.NORMAL);
        stripe.eventApiVersion(Stripe.API_VERSION);
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
        assertThat(Http.json(buyer.pay(booking)).getString("type")).endsWith("/already-paid");
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
        var lie = succeeded(total).add("api_version", "2019-12-03");
        assertThat(tell(lie)).isEqualTo(200);
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
    }

    @Test
    void what_is_not_signed_by_stripe_is_refused() {
        var payload = succeeded(total).build().toString();
        assertThat(post(payload, Signature.of(payload, "whsec_of-somebody-else"))).isEqualTo(400);
        assertThat(post(payload + " ", sign(payload))).isEqualTo(400);
        assertThat(post(payload, "t=1,v1=00")).isEqualTo(400);
        assertThat(Http.anonymous().post("/api/webhooks/stripe", payload).statusCode())
                .isEqualTo(400);
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
    }

    @Test
    void what_is_too_long_is_refused_unread() {
        var payload = " ".repeat(300_000);
        assertThat(post(payload, sign(payload))).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "no json",
                "{}",
                "{\"id\":\"evt_1\",\"type\":\"balance.available\",\"livemode\":false,\"data\":{\"object\":{\"id\":\"x\"}}}",
                "{\"id\":null,\"type\":7,\"data\":[]}"
            })
    void what_means_nothing_to_us_is_taken_and_forgotten(String payload) {
        assertThat(post(payload, sign(payload))).isEqualTo(200);
    }

    @Test
    void a_payment_that_is_none_of_ours_is_taken_and_forgotten() {
        assertThat(tell(event(intent(total).add("metadata", Json.createObjectBuilder()))))
                .isEqualTo(200);
        var unknown = Json.createObjectBuilder().add("bookingId", UUID.randomUUID().toString());
        assertThat(tell(event(intent(total).add("metadata", unknown.add("attempt", "0")))))
                .isEqualTo(200);
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
    }

    @Test
    void live_money_says_nothing_about_a_test_booking() {
        assertThat(tell(succeeded(total).add("livemode", true))).isEqualTo(200);
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
    }

    @Test
    void money_that_is_not_what_was_asked_for_goes_back() {
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        assertThat(tell(succeeded(total - 100))).isEqualTo(200);
        buyer.awaits(booking, "REFUNDED");
        assertThat(books.refunded(booking)).isEqualTo(total - 100);
        Buyer.signedIn().reserved(evening.id(), seat);
    }

    @Test
    void money_of_another_currency_goes_back() {
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        assertThat(tell(event(intent(total).add("currency", "huf")))).isEqualTo(200);
        buyer.awaits(booking, "REFUNDED");
        assertThat(books.refunded(booking)).isEqualTo(books.paid(booking)).isPositive();
    }

    @Test
    void a_second_payment_for_a_confirmed_booking_goes_back() throws StripeException {
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
        stripe.pay(secondIntent(total), TestCard.VISA);
        Await.until(SOON, () -> books.refunded(booking) > 0);
        assertThat(books.paid(booking) - books.refunded(booking)).isEqualTo(total);
        assertThat(buyer.status(booking)).isEqualTo("CONFIRMED");
        assertThat(scenes.ticket(seat)).isEqualTo("SOLD");
    }

    @Test
    void a_payment_that_nobody_asked_for_buys_nothing_and_goes_back() throws StripeException {
        stripe.pay(secondIntent(100), TestCard.VISA);
        Await.until(SOON, () -> books.refunded(booking) == 100);
        assertThat(buyer.payable(booking)).isEqualTo(intent);
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
        assertThat(books.paid(booking) - books.refunded(booking)).isEqualTo(total);
    }

    @Test
    void a_payment_that_nobody_asked_for_keeps_no_seat_from_being_given_back()
            throws StripeException {
        stripe.pay(secondIntent(total), TestCard.VISA);
        Await.until(SOON, () -> books.refunded(booking) == total);
        assertThat(buyer.giveBack(booking).statusCode()).isEqualTo(202);
        buyer.awaits(booking, "CANCELLED");
        Buyer.signedIn().reserved(evening.id(), seat);
    }

    /** Such as no node of ours would make. */
    private String secondIntent(long amount) throws StripeException {
        var wanted =
                PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency("eur")
                        .putMetadata("bookingId", BookingId.of(booking).uuid().toString())
                        .putMetadata("attempt", "1")
                        .build();
        return StripeClient.builder()
                .setApiKey(StripeSimulator.SECRET_KEY)
                .setApiBase(stripe.address().toString())
                .build()
                .v1()
                .paymentIntents()
                .create(wanted)
                .getId();
    }

    private JsonObjectBuilder succeeded(long received) {
        return event(intent(received));
    }

    private static JsonObjectBuilder event(JsonObjectBuilder object) {
        return Json.createObjectBuilder()
                .add("id", "evt_" + UUID.randomUUID())
                .add("object", "event")
                .add("type", "payment_intent.succeeded")
                .add("api_version", Stripe.API_VERSION)
                .add("livemode", false)
                .add("data", Json.createObjectBuilder().add("object", object));
    }

    private JsonObjectBuilder intent(long received) {
        return Json.createObjectBuilder()
                .add("object", "payment_intent")
                .add("id", intent)
                .add("status", "succeeded")
                .add("amount_received", received)
                .add("currency", "eur")
                .add("livemode", false)
                .add("metadata", metadata("0"));
    }

    private JsonObjectBuilder metadata(String attempt) {
        return Json.createObjectBuilder()
                .add("bookingId", BookingId.of(booking).uuid().toString())
                .add("attempt", attempt);
    }

    private static int tell(JsonObjectBuilder event) {
        var payload = event.build().toString();
        return post(payload, sign(payload));
    }

    private static int post(String payload, String signature) {
        return Http.anonymous()
                .post("/api/webhooks/stripe", payload, "Stripe-Signature", signature)
                .statusCode();
    }

    private static String sign(String payload) {
        return Signature.of(payload, StripeSimulator.WEBHOOK_SECRET);
    }
}
