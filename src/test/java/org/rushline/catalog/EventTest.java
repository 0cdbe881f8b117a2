package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;

class EventTest {

    private static final LocalDateTime EVENING = LocalDateTime.parse("2031-06-12T20:00");

    private final Event event = new Event(details(EVENING, null, null, null, "EUR"), links());

    @Test
    void it_begins_as_a_draft_and_moves_forward() {
        assertThat(event.status()).isEqualTo(EventStatus.DRAFT);
        event.announce();
        event.announce();
        assertThat(event.status()).isEqualTo(EventStatus.ANNOUNCED);
        event.putOnSale();
        assertThat(event.hasTickets()).isTrue();
    }

    @Test
    void once_on_sale_it_cannot_be_merely_announced_again() {
        event.putOnSale();
        assertThatThrownBy(event::announce).isInstanceOf(Conflict.class);
    }

    @Test
    void what_nobody_knows_of_is_deleted_and_what_people_know_is_cancelled() {
        assertThatThrownBy(() -> event.cancel("A storm")).isInstanceOf(Conflict.class);
        event.mustBeDraft();
        event.announce();
        assertThatThrownBy(event::mustBeDraft).isInstanceOf(Conflict.class);
    }

    @Test
    void what_is_cancelled_stays_cancelled() {
        event.announce();
        event.cancel("A storm");
        assertThatThrownBy(event::announce).isInstanceOf(Conflict.class);
        assertThatThrownBy(event::putOnSale).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> event.cancel("Again")).isInstanceOf(Conflict.class);
        assertThatThrownBy(event::mustNotBeCancelled).isInstanceOf(Conflict.class);
    }

    @Test
    void its_times_must_be_in_order() {
        refused("doorsAtLocal", details(EVENING, EVENING.plusMinutes(1), null, null, "EUR"));
        refused("endsAtLocal", details(EVENING, null, EVENING, null, "EUR"));
        refused(
                "onsaleAt",
                details(EVENING, null, null, Instant.parse("2031-06-12T18:00:00Z"), "EUR"));
    }

    @Test
    void years_beyond_reason_are_slips_of_the_keyboard() {
        refused("startsAtLocal", details(EVENING.withYear(20_310), null, null, null, "EUR"));
        refused("startsAtLocal", details(EVENING.withYear(203), null, null, null, "EUR"));
        refused("endsAtLocal", details(EVENING, null, EVENING.plusYears(1), null, "EUR"));
    }

    @Test
    void its_currency_must_exist() {
        refused("currency", details(EVENING, null, null, null, "ZZZ"));
    }

    private static void refused(String field, EventDetails details) {
        assertThatThrownBy(() -> new Event(details, links()))
                .isInstanceOf(InvalidFields.class)
                .hasMessageStartingWith(field);
    }

    private static Links links() {
        return new Links(new VenueId(1), ZoneId.of("Europe/Berlin"), new SeatPlanId(1), List.of());
    }

    private static EventDetails details(
            LocalDateTime starts,
            LocalDateTime doors,
            LocalDateTime ends,
            Instant onsale,
            String currency) {
        return new EventDetails(
                null,
                "Night",
                "CONCERT",
                null,
                "ven_1",
                "spl_1",
                starts,
                null,
                doors,
                ends,
                onsale,
                currency,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                ReadBack.NOTHING);
    }
}
