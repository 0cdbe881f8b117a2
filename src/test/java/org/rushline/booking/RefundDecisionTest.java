package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.booking.BookingRefund.Decision;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;

class RefundDecisionTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void the_same_tickets_are_the_same_decision_in_every_order_and_version() {
        var decision = UUID.nameUUIDFromBytes((ID + " [9, 10]").getBytes(StandardCharsets.UTF_8));
        assertThat(of(9, 10)).isEqualTo(decision);
        assertThat(of(10, 9)).isEqualTo(decision);
        assertThat(of(9)).isNotEqualTo(decision);
    }

    private static UUID of(long... tickets) {
        var ids = Arrays.stream(tickets).mapToObj(TicketId::new).toList();
        return Decision.of(new BookingId(ID), List.copyOf(ids), "why", new AccountId(ID))
                .decision();
    }
}
