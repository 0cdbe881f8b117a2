package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rushline.platform.id.BookingId;
import org.rushline.stripe.Failure;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.SharedEvening;

/** Takes the right to pay and pays, with a Stripe that is not always well. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class PayIT {

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final AtStripe books = new AtStripe();
    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();
    private final String seat = evening.seat();
    private final String booking = buyer.reserved(evening.id(), seat);

    @Test
    void paying_again_is_the_same_payment_and_the_time_never_moves() {
        var first = Http.json(buyer.pay(booking));
        var again = Http.json(buyer.pay(booking));
        for (var told : new String[] {"clientSecret", "publishableKey", "payBy"}) {
            assertThat(again.get(told)).isEqualTo(first.get(told));
        }
        assertThat(buyer.look(booking).getString("expiresAt")).isEqualTo(first.getString("payBy"));
        assertThat(books.payments(booking)).hasSize(1);
    }

    @Test
    void stripe_is_asked_for_a_card_which_answers_at_once_and_told_what_it_is_for() {
        buyer.payable(booking);
        var reference = BookingId.of(booking).uuid().toString();
        var asked = books.requests(booking);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).idempotencyKey()).isEqualTo("pay:" + reference + ":0");
        assertThat(asked.get(0).parameters())
                .containsEntry("payment_method_types[0]", "card")
                .containsEntry("metadata[attempt]", "0")
                .containsEntry("currency", "eur")
                .doesNotContainKey("automatic_payment_methods[enabled]");
    }

    @Test
    void many_tabs_pay_one_payment() {
        var intents = AtOnce.times(8, i -> buyer.payable(booking));
        assertThat(new HashSet<>(intents)).hasSize(1);
        assertThat(books.payments(booking)).hasSize(1);
        assertThat(scenes.attempts(booking)).containsExactly("OPEN");
    }

    @Test
    void after_a_decline_the_same_payment_can_still_be_paid() {
        var intent = buyer.payable(booking);
        assertThat(stripe.pay(intent, TestCard.DECLINED)).isEqualTo("requires_payment_method");
        assertThat(buyer.payable(booking)).isEqualTo(intent);
        stripe.pay(intent, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
        assertThat(books.paid(booking)).isEqualTo(buyer.look(booking).getInt("total"));
    }

    @Test
    void after_the_banks_question_it_is_paid() {
        var intent = buyer.payable(booking);
        stripe.pay(intent, TestCard.ASKS);
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
        stripe.authenticate(intent, true);
        buyer.awaits(booking, "CONFIRMED");
    }

    @Test
    void a_payment_that_somebody_cancelled_at_stripe_is_followed_by_another() {
        var first = buyer.payable(booking);
        stripe.webhooks(WebhookMode.NEVER);
        stripe.cancel(first);
        var second = buyer.payable(booking);
        assertThat(second).isNotEqualTo(first);
        assertThat(scenes.attempts(booking)).containsExactly("CANCELED", "OPEN");
        stripe.webhooks(WebhookMode.NORMAL);
        stripe.pay(second, TestCard.VISA);
        buyer.awaits(booking, "CONFIRMED");
    }

    @Test
    void a_failure_that_stripe_would_repeat_for_ever_is_followed_by_another_payment() {
        stripe.failNext(Operation.CREATE_INTENT, Failure.BROKEN, 1);
        buyer.buys(booking);
        assertThat(scenes.attempts(booking)).containsExactly("ABANDONED", "SUCCEEDED");
    }

    @Test
    void a_payment_made_but_answered_with_a_failure_can_be_paid_by_nobody() {
        stripe.failNext(Operation.CREATE_INTENT, Failure.DONE_THEN_BROKEN, 1);
        buyer.buys(booking);
        assertThat(books.payments(booking)).hasSize(2);
        assertThat(books.paid(booking)).isEqualTo(buyer.look(booking).getInt("total"));
    }

    @Test
    void a_refused_payment_can_be_tried_anew() {
        stripe.failNext(Operation.CREATE_INTENT, Failure.REFUSED, 1);
        assertRefused(buyer.pay(booking), 502, "payment-refused");
        buyer.buys(booking);
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_is_the_same_payment() {
        stripe.failNext(Operation.CREATE_INTENT, Failure.DONE_THEN_DROP, 1);
        var refused = buyer.pay(booking);
        assertRefused(refused, 503, "payment-unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(buyer.status(booking)).isEqualTo("PAYING");
        buyer.buys(booking);
        assertThat(books.payments(booking)).hasSize(1);
    }

    @Test
    void while_stripe_does_not_answer_others_reserve_and_nothing_is_lost() {
        stripe.failNext(Operation.CREATE_INTENT, Failure.DONE_THEN_TIMEOUT, 1);
        var hanging = CompletableFuture.supplyAsync(() -> buyer.pay(booking));
        var others = AtOnce.times(4, i -> Buyer.signedIn().reserved(evening.id(), evening.seat()));
        assertThat(others).doesNotHaveDuplicates();
        assertRefused(hanging.join(), 503, "payment-unavailable");
        buyer.buys(booking);
        assertThat(books.payments(booking)).hasSize(1);
    }

    @Test
    void while_stripe_is_down_the_seats_are_kept() {
        stripe.outage(true);
        assertRefused(buyer.pay(booking), 503, "payment-unavailable");
        var other = Buyer.signedIn();
        other.reserved(evening.id(), evening.seat());
        assertThat(other.reserve(evening.id(), seat).statusCode()).isEqualTo(409);
        stripe.outage(false);
        buyer.buys(booking);
        assertThat(scenes.ticket(seat)).isEqualTo("SOLD");
    }

    @Test
    void when_too_much_is_asked_of_stripe_paying_is_tried_again_later() {
        stripe.failNext(Operation.CREATE_INTENT, Failure.TOO_MANY, 1);
        assertRefused(buyer.pay(booking), 503, "payment-unavailable");
        buyer.buys(booking);
        assertThat(scenes.attempts(booking)).containsExactly("SUCCEEDED");
    }

    @Test
    void what_was_blocked_meanwhile_is_named_and_nothing_is_charged() {
        scenes.block(seat);
        var refused = buyer.pay(booking);
        assertRefused(refused, 409, "tickets-gone");
        assertThat(refused.body()).contains(seat);
        assertThat(books.payments(booking)).isEmpty();
    }

    @Test
    void the_price_is_that_of_the_reservation() {
        var cheap = Evening.onSale();
        var held = buyer.reserved(cheap.id(), cheap.tickets().get(0));
        var total = buyer.look(held).getInt("total");
        scenes.costsTwice(cheap.id());
        buyer.buys(held);
        assertThat(books.paid(held)).isEqualTo(total);
        assertThat(buyer.look(held).getInt("total")).isEqualTo(total);
    }

    @Test
    void what_costs_nothing_is_confirmed_without_stripe() {
        var free = Evening.onSale();
        scenes.isFree(free.id());
        var ticket = free.tickets().get(0);
        var held = buyer.reserved(free.id(), ticket);
        var answer = buyer.pay(held);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Http.json(answer)).doesNotContainKey("clientSecret");
        assertThat(buyer.status(held)).isEqualTo("CONFIRMED");
        assertThat(scenes.ticket(ticket)).isEqualTo("SOLD");
        assertThat(books.payments(held)).isEmpty();
    }
}
