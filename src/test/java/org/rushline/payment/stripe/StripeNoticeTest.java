package org.rushline.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.stripe.Stripe;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.Money;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;

class StripeNoticeTest {

    private static final UUID BOOKING = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();

    @Test
    void it_says_what_has_become_of_a_payment() {
        var notice = StripeNotice.in(event(intent("4520")));
        assertThat(notice.id()).isEqualTo("evt_1");
        assertThat(notice.type()).isEqualTo("payment_intent.succeeded");
        assertThat(notice.live()).isTrue();
        assertThat(notice.objectId()).isEqualTo("pi_1");
        assertThat(notice.intent())
                .isEqualTo(
                        new Intent(
                                "pi_1",
                                null,
                                Intent.Status.SUCCEEDED,
                                Money.of(4520, "EUR"),
                                true,
                                new BookingId(BOOKING),
                                2));
        assertThat(notice.understood()).isTrue();
        assertThat(notice.concernsUs(true)).isTrue();
    }

    @Test
    void of_a_refund_it_says_which_of_ours_it_is() {
        var notice = StripeNotice.in(refund());
        assertThat(notice.objectId()).isEqualTo("re_1");
        assertThat(notice.order()).isEqualTo(new RefundId(ORDER));
        assertThat(notice.intent()).isNull();
        assertThat(notice.understood()).isTrue();
    }

    @Test
    void money_that_moves_without_us_is_looked_up() {
        var byHand = StripeNotice.in(refund().replace(ORDER.toString(), ""));
        assertThat(byHand.understood()).isFalse();
        assertThat(byHand.concernsUs(true)).isTrue();
        var dispute = StripeNotice.in(refund().replace("refund.updated", "charge.dispute.created"));
        assertThat(dispute.understood()).isFalse();
        assertThat(dispute.concernsUs(true)).isTrue();
    }

    @Test
    void a_payment_with_somebody_elses_metadata_is_none_of_ours() {
        var theirs = intent("1").replace(BOOKING.toString(), "order 66").replace("\"2\"", "\"x\"");
        var notice = StripeNotice.in(event(theirs));
        assertThat(notice.intent().reference()).isNull();
        assertThat(notice.intent().attempt()).isNull();
        assertThat(notice.concernsUs(true)).isFalse();
    }

    @Test
    void money_of_the_other_kind_and_other_events_do_not_concern_us() {
        var event = event(intent("4520"));
        assertThat(StripeNotice.in(event).concernsUs(false)).isFalse();
        assertThat(StripeNotice.in(event.replace("payment_intent.", "payout.")).concernsUs(true))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "{",
                "7",
                "{\"data\":null}",
                "{\"data\":{\"object\":[]}}",
                "{\"id\":null,\"data\":{\"object\":{\"id\":\"x\"}}}",
                "{\"id\":\"\",\"data\":{\"object\":{\"id\":\"x\"}}}",
                "{\"id\":\"x\",\"type\":7,\"data\":{\"object\":{\"id\":\"x\"}}}",
                "{\"id\":\"x\",\"type\":\"refund.updated\",\"data\":{\"object\":{}}}"
            })
    void what_it_does_not_say_is_not_understood_and_may_concern_us(String text) {
        var notice = StripeNotice.in(text);
        assertThat(notice.understood()).isFalse();
        assertThat(notice.concernsUs(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"4520\"", "45.2", "1e400", "99999999999999999999", "{}"})
    void an_amount_that_is_none_is_not_understood(String received) {
        var notice = StripeNotice.in(event(intent(received)));
        assertThat(notice.objectId()).isEqualTo("pi_1");
        assertThat(notice.understood()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256, 300, 100_000})
    void an_id_that_can_be_none_is_none(int length) {
        var id = "x".repeat(length);
        assertThat(StripeNotice.in(refund().replace("re_1", id)).objectId()).isNull();
        assertThat(StripeNotice.in(refund().replace("evt_1", id)).id()).isNull();
    }

    @Test
    void another_version_is_not_understood() {
        var other = refund().replace(Stripe.API_VERSION, "2019-12-03");
        assertThat(StripeNotice.in(other).understood()).isFalse();
        assertThat(StripeNotice.in(other).concernsUs(true)).isTrue();
    }

    @Test
    void what_is_nested_too_deep_is_nothing() {
        assertThat(StripeNotice.in(event("[".repeat(100_000) + "]".repeat(100_000))).id()).isNull();
    }

    @Test
    void however_an_event_is_damaged_it_is_read() {
        var random = new Random(16);
        var whole = event(intent("4520"));
        for (int round = 0; round < 20_000; round++) {
            var damaged = damaged(whole, random);
            assertThatCode(() -> StripeNotice.in(damaged).concernsUs(true))
                    .as(damaged)
                    .doesNotThrowAnyException();
        }
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            var at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.setCharAt(at, "{}[]\",:0e\\\u0000".charAt(random.nextInt(11)));
                case 1 -> damaged.setLength(at + 1);
                case 2 -> damaged.delete(at, Math.min(damaged.length(), at + 9)).append(' ');
                default ->
                        damaged.insert(
                                at, damaged.substring(at, Math.min(damaged.length(), at + 20)));
            }
        }
        return damaged.toString();
    }

    private static String intent(String received) {
        return """
        {"object": "payment_intent", "id": "pi_1", "status": "succeeded", "amount_received": %s,
         "currency": "eur", "livemode": true, "metadata": {"bookingId": "%s", "attempt": "2"}}"""
                .formatted(received, BOOKING);
    }

    private static String refund() {
        return event(
                        "{\"object\":\"refund\",\"id\":\"re_1\",\"metadata\":{\"refundId\":\"%s\"}}"
                                .formatted(ORDER))
                .replace("payment_intent.succeeded", "refund.updated");
    }

    private static String event(String object) {
        return """
        {"id": "evt_1", "type": "payment_intent.succeeded", "api_version": "%s",
         "livemode": true, "data": {"object": %s}}"""
                .formatted(Stripe.API_VERSION, object);
    }
}
