package org.rushline.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.platform.Money;
import org.rushline.platform.id.AttemptId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;

/** Stripe knows these keys from nodes of earlier versions. */
class IdempotencyKeyTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void an_attempt_has_the_same_key_in_every_version() {
        var attempt =
                new Attempt(
                        new AttemptId(7),
                        new BookingId(ID),
                        2,
                        Money.of(4520, "EUR"),
                        null,
                        AttemptStatus.CREATING);
        assertThat(attempt.idempotencyKey())
                .isEqualTo("pay:00000000-0000-4000-8000-000000000001:2");
    }

    @Test
    void a_refund_has_the_same_key_in_every_version() {
        assertThat(
                        new RefundOrder(new RefundId(ID), 1, "pi_1", Money.of(4520, "EUR"))
                                .idempotencyKey())
                .isEqualTo("refund:00000000-0000-4000-8000-000000000001:1");
    }
}
