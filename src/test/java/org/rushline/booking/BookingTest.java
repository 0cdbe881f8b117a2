package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.rushline.booking.BookingStatus.CANCELLED;
import static org.rushline.booking.BookingStatus.CANCELLING;
import static org.rushline.booking.BookingStatus.CONFIRMED;
import static org.rushline.booking.BookingStatus.EXPIRED;
import static org.rushline.booking.BookingStatus.IN_PROGRESS;
import static org.rushline.booking.BookingStatus.LAPSING;
import static org.rushline.booking.BookingStatus.PAYING;
import static org.rushline.booking.BookingStatus.REFUNDED;
import static org.rushline.booking.BookingStatus.REFUNDING;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rushline.platform.id.AttemptId;

class BookingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T19:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(600);

    /** All arrows there are: where each verb leads from where. */
    private enum Verb {
        CLAIM(b -> b.claim(NOW, LATER), Map.of(IN_PROGRESS, PAYING)),
        EXTEND(b -> b.extend(NOW, LATER), Map.of(IN_PROGRESS, IN_PROGRESS)),
        CONFIRM(b -> b.confirm(new AttemptId(7)), Map.of(PAYING, CONFIRMED, LAPSING, CONFIRMED)),
        CLOSE(b -> b.close("No"), Map.of(PAYING, CANCELLING, LAPSING, CANCELLING)),
        DROP(b -> b.drop("No"), Map.of(IN_PROGRESS, CANCELLED)),
        END(Booking::end, Map.of(LAPSING, EXPIRED, CANCELLING, CANCELLED)),
        REFUND(
                b -> b.refund("No"),
                Map.of(
                        PAYING, REFUNDING,
                        LAPSING, REFUNDING,
                        CANCELLING, REFUNDING,
                        CONFIRMED, REFUNDING)),
        REFUNDED_NOW(Booking::refunded, Map.of(REFUNDING, REFUNDED));

        private final Consumer<Booking> act;
        private final Map<BookingStatus, BookingStatus> arrows;

        Verb(Consumer<Booking> act, Map<BookingStatus, BookingStatus> arrows) {
            this.act = act;
            this.arrows = arrows;
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_status_moves_along_the_arrows_and_no_other_way(Verb verb) {
        for (var status : BookingStatus.values()) {
            var booking = booking(status);
            if (verb.arrows.containsKey(status)) {
                verb.act.accept(booking);
                assertThat(booking.status()).isEqualTo(verb.arrows.get(status));
            } else {
                assertThatIllegalStateException().isThrownBy(() -> verb.act.accept(booking));
                assertThat(booking.status()).isEqualTo(status);
            }
        }
    }

    @Test
    void nothing_leads_back_to_payment_from_what_is_being_let_go() {
        assertThat(Stream.of(Verb.values()).filter(verb -> verb.arrows.containsValue(PAYING)))
                .containsExactly(Verb.CLAIM);
        assertThat(Verb.CLAIM.arrows).doesNotContainKeys(LAPSING, CANCELLING);
    }

    @Test
    void its_time_to_pay_is_set_by_the_claim() {
        var booking = booking(IN_PROGRESS);
        booking.claim(NOW, LATER);
        assertThat(booking.payBy()).isEqualTo(LATER);
    }

    @Test
    void it_remembers_that_it_was_extended() {
        var booking = booking(IN_PROGRESS);
        assertThat(booking.extended()).isFalse();
        booking.extend(NOW, LATER);
        assertThat(booking.extended()).isTrue();
        assertThat(booking.expiresAt()).isEqualTo(LATER);
    }

    @Test
    void it_remembers_which_payment_has_confirmed_it() {
        var booking = booking(PAYING);
        booking.confirm(new AttemptId(7));
        assertThat(booking.confirmedBy()).isEqualTo(new AttemptId(7));
    }

    private static Booking booking(BookingStatus status) {
        var booking = new Booking();
        set(booking, "id", UUID.randomUUID());
        set(booking, "status", status);
        return booking;
    }

    /** As the database does. */
    private static void set(Booking booking, String field, Object value) {
        try {
            var place = Booking.class.getDeclaredField(field);
            place.setAccessible(true);
            place.set(booking, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
