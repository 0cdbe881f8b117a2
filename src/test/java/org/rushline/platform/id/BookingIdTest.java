package org.rushline.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingIdTest {

    private static final AccountId BUYER =
            new AccountId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final AccountId OTHER =
            new AccountId(UUID.fromString("00000000-0000-4000-8000-000000000002"));

    @Test
    void the_same_buyer_and_key_are_the_same_booking_on_every_node_and_in_every_version() {
        assertThat(BookingId.derived(BUYER, "key")).hasToString("bkg_a4e2fqd348cy0asc801t7xs0cq");
    }

    @Test
    void another_buyer_or_key_is_another_booking() {
        var id = BookingId.derived(BUYER, "key");
        assertThat(BookingId.derived(OTHER, "key")).isNotEqualTo(id);
        assertThat(BookingId.derived(BUYER, "KEY")).isNotEqualTo(id);
        assertThat(BookingId.derived(BUYER, "key ")).isNotEqualTo(id);
    }

    @Test
    void it_is_read_as_it_is_written() {
        var id = BookingId.derived(BUYER, "key");
        assertThat(BookingId.of(id.toString())).isEqualTo(id);
    }
}
