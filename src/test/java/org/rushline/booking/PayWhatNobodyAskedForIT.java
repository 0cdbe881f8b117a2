package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rushline.platform.id.BookingId;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.SharedEvening;

/** Too little, in other money, or twice: it buys nothing and goes back. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class PayWhatNobodyAskedForIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final AtStripe books = new AtStripe();
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();
    private final String seat = evening.seat();
    private final String booking = buyer.reserved(evening.id(), seat);
    private final String intent = buyer.payable(booking);
    private final Webhook webhook = new Webhook(booking, intent);
    private final int total = buyer.look(booking).getInt("total");

    @Test
    void money_that_is_not_what_was_asked_for_goes_back() {
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        assertThat(Webhook.tell(webhook.succeeded(total - 100))).isEqualTo(200);
        buyer.awaits(booking, "REFUNDED");
        assertThat(books.refunded(booking)).isEqualTo(total - 100);
        Buyer.signedIn().reserved(evening.id(), seat);
    }

    @Test
    void money_of_another_currency_goes_back() {
        stripe.webhooks(WebhookMode.NEVER);
        stripe.pay(intent, TestCard.VISA);
        assertThat(Webhook.tell(webhook.event(webhook.intent(total).add("currency", "huf"))))
                .isEqualTo(200);
        buyer.awaits(booking, "REFUNDED");
        books.assertAllBack(booking);
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
        assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
        buyer.awaits(booking, "CANCELLED");
        Buyer.signedIn().reserved(evening.id(), seat);
    }

    @Test
    void a_payment_that_comes_when_the_seat_is_somebody_elses_goes_back() throws StripeException {
        buyer.release(booking);
        buyer.awaits(booking, "CANCELLED");
        var next = Buyer.signedIn();
        var theirs = next.bought(evening.id(), seat);
        stripe.pay(secondIntent(total), TestCard.VISA);
        Await.until(SOON, () -> books.refunded(booking) == total);
        assertThat(buyer.status(booking)).isEqualTo("CANCELLED");
        assertThat(next.status(theirs)).isEqualTo("CONFIRMED");
    }

    /** No node of ours would make such a payment. */
    private String secondIntent(long amount) throws StripeException {
        var wanted =
                PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency("eur")
                        .putMetadata("bookingId", BookingId.of(booking).uuid().toString())
                        .putMetadata("attempt", "1")
                        .build();
        return books.client().paymentIntents().create(wanted).getId();
    }
}
