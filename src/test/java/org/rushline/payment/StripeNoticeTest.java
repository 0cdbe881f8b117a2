package org.rushline.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeNoticeTest {

    private static final UUID BOOKING = UUID.randomUUID();

    @Test
    void it_says_what_has_become_of_a_payment() {
        var notice = StripeNotice.in(event(intent("4520"))).orElseThrow();
        assertThat(notice.id()).isEqualTo("evt_1");
        assertThat(notice.type()).isEqualTo("payment_intent.succeeded");
        assertThat(notice.version()).isEqualTo("2026-01-01");
        assertThat(notice.live()).isTrue();
        assertThat(notice.objectId()).isEqualTo("pi_1");
        assertThat(notice.intent())
                .isEqualTo(
                        new Intent(
                                "pi_1",
                                null,
                                Intent.Status.SUCCEEDED,
                                4520,
                                "EUR",
                                true,
                                BOOKING,
                                2));
    }

    @Test
    void of_a_refund_it_says_only_which() {
        var notice =
                StripeNotice.in(event("{\"object\":\"refund\",\"id\":\"re_1\"}")).orElseThrow();
        assertThat(notice.objectId()).isEqualTo("re_1");
        assertThat(notice.intent()).isNull();
    }

    @Test
    void a_payment_with_somebody_elses_metadata_is_none_of_ours() {
        var theirs = intent("1").replace(BOOKING.toString(), "order 66").replace("\"2\"", "\"x\"");
        var notice = StripeNotice.in(event(theirs)).orElseThrow();
        assertThat(notice.intent().reference()).isNull();
        assertThat(notice.intent().attempt()).isNull();
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
                "{\"id\":null,\"type\":\"x\",\"data\":{\"object\":{\"id\":\"x\"}}}",
                "{\"id\":\"x\",\"type\":7,\"data\":{\"object\":{\"id\":\"x\"}}}",
                "{\"id\":\"x\",\"type\":\"y\",\"data\":{\"object\":{}}}"
            })
    void what_is_no_event_is_nothing(String text) {
        assertThat(StripeNotice.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"4520\"", "45.2", "1e400", "99999999999999999999", "{}"})
    void an_amount_that_is_none_is_no_payment(String received) {
        assertThat(StripeNotice.in(event(intent(received)))).isEmpty();
    }

    @Test
    void what_is_nested_too_deep_is_nothing() {
        assertThat(StripeNotice.in(event("[".repeat(20_000) + "]".repeat(20_000)))).isEmpty();
    }

    private static String intent(String received) {
        return """
        {"object": "payment_intent", "id": "pi_1", "status": "succeeded", "amount_received": %s,
         "currency": "eur", "livemode": true, "metadata": {"bookingId": "%s", "attempt": "2"}}"""
                .formatted(received, BOOKING);
    }

    private static String event(String object) {
        return """
        {"id": "evt_1", "type": "payment_intent.succeeded", "api_version": "2026-01-01",
         "livemode": true, "data": {"object": %s}}"""
                .formatted(object);
    }
}
