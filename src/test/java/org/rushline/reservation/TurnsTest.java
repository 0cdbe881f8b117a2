package org.rushline.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.booking.BookingInsertion.Order;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;

/** Nodes of two versions wait for each other during an update. */
class TurnsTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void the_locks_have_the_same_names_in_every_version() {
        var order =
                new Order(
                        new BookingId(ID),
                        new EventId(7),
                        new AccountId(ID),
                        new byte[] {0x0a, 0x0b},
                        List.of(),
                        new byte[0]);
        assertThat(ReservationDecision.turns(order))
                .flatExtracting(turn -> List.of(turn.parameters()))
                .containsExactly("7 00000000-0000-4000-8000-000000000001", "7 0a0b");
    }
}
