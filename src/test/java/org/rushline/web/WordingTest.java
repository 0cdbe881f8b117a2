package org.rushline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rushline.availability.EventAvailability;
import org.rushline.availability.TierLeft;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.listing.EventCard;
import org.rushline.listing.EventFacts.Tier;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;

class WordingTest {

    private final Wording words = new Wording();

    @Test
    void an_evening_is_said_by_the_clock_on_the_venues_wall() {
        var event = event("2027-06-12T20:30", "Europe/Berlin", EventStatus.ON_SALE, null);
        assertThat(words.when(event)).isEqualTo("Sat 12 June 2027, 20:30");
        assertThat(words.zone(event)).isEqualTo("Central European Summer Time (GMT+2)");
    }

    @Test
    void another_moment_is_said_by_the_clock_of_its_own_season() {
        var event = event("2027-06-12T20:30", "Europe/Berlin", EventStatus.ON_SALE, null);
        assertThat(words.zone(event, Instant.parse("2027-01-15T16:00:00Z")))
                .isEqualTo("Central European Standard Time (GMT+1)");
    }

    @Test
    void doors_on_the_same_day_need_no_date() {
        var event = event("2027-06-12T20:30", "Europe/Berlin", EventStatus.ON_SALE, null);
        assertThat(words.clock(event, Instant.parse("2027-06-12T17:00:00Z"))).isEqualTo("19:00");
    }

    @Test
    void an_end_after_midnight_names_its_day() {
        var event = event("2027-06-12T20:30", "Europe/Berlin", EventStatus.ON_SALE, null);
        assertThat(words.clock(event, Instant.parse("2027-06-12T23:00:00Z")))
                .isEqualTo("Sun 13 June 2027, 01:00");
    }

    @Test
    void an_end_after_the_clocks_were_moved_says_by_which_clock() {
        var event = event("2027-10-30T22:00", "Europe/Berlin", EventStatus.ON_SALE, null);
        assertThat(words.clock(event, Instant.parse("2027-10-31T01:30:00Z")))
                .isEqualTo("Sun 31 October 2027, 02:30 (GMT+1)");
    }

    @Test
    void an_onsale_is_told_in_the_venues_time() {
        var opens = Instant.parse("2027-01-15T16:00:00Z");
        var event = event("2027-06-12T13:00", "America/Mexico_City", EventStatus.ANNOUNCED, opens);
        assertThat(words.status(event)).isEqualTo("On sale from Fri 15 January 2027, 10:00");
    }

    @Test
    void an_announced_event_without_an_onsale_just_says_so() {
        var event = event("2027-06-12T13:00", "Europe/Paris", EventStatus.ANNOUNCED, null);
        assertThat(words.status(event)).isEqualTo("Announced");
    }

    @Test
    void an_event_on_sale_says_what_is_left() {
        assertThat(words.status(onSale(EventAvailability.AVAILABLE))).isEqualTo("On sale");
        assertThat(words.status(onSale(EventAvailability.ALL_HELD))).isEqualTo("All held just now");
        assertThat(words.status(onSale(EventAvailability.SOLD_OUT))).isEqualTo("Sold out");
    }

    @Test
    void prices_have_the_decimals_of_their_currency() {
        assertThat(words.price(money(4520, "EUR"))).isEqualTo("€45.20");
        assertThat(words.price(money(120000, "GBP"))).isEqualTo("£1,200.00");
        assertThat(words.price(money(30000, "DKK"))).isEqualTo("DKK\u00a0300.00");
        assertThat(words.price(money(24840, "USD"))).isEqualTo("US$248.40");
        assertThat(words.price(money(8100, "GBP"))).isEqualTo("£81.00");
        assertThat(words.price(money(1990000, "HUF"))).isEqualTo("HUF\u00a019,900.00");
        assertThat(words.price(money(4500, "JPY"))).isEqualTo("JP¥4,500");
        assertThat(words.price(money(12345, "KWD"))).isEqualTo("KWD\u00a012.345");
        assertThat(words.price(money(0, "EUR"))).isEqualTo("Free");
    }

    @Test
    void what_is_left_is_counted_only_when_it_matters() {
        assertThat(words.left(tier(new TierLeft(TierLeft.MANY, false)))).isEqualTo("Plenty left");
        assertThat(words.left(tier(new TierLeft(12, false)))).isEqualTo("Few left: 12");
        assertThat(words.left(tier(new TierLeft(0, true)))).isEqualTo("All held just now");
        assertThat(words.left(tier(new TierLeft(0, false)))).isEqualTo("None left");
        assertThat(words.left(tier(null))).isEmpty();
    }

    @Test
    void counts_agree_with_their_noun() {
        assertThat(words.say("search.count", 0)).isEqualTo("No events");
        assertThat(words.say("search.count", 1)).isEqualTo("1 event");
        assertThat(words.say("search.count", 1200)).isEqualTo("1,200 events");
    }

    private static EventCard onSale(EventAvailability availability) {
        return card("2027-06-12T20:30", "Europe/Berlin", EventStatus.ON_SALE, null, availability);
    }

    private static EventCard event(String starts, String zone, EventStatus status, Instant opens) {
        return card(starts, zone, status, opens, null);
    }

    private static EventCard card(
            String starts,
            String zone,
            EventStatus status,
            Instant opens,
            EventAvailability availability) {
        var local = LocalDateTime.parse(starts);
        var id = ZoneId.of(zone);
        return new EventCard(
                new EventId(1),
                "Rovers v City",
                EventType.FOOTBALL,
                status,
                local,
                id,
                local.atZone(id).toInstant(),
                opens,
                "The Ground",
                "Somewhere",
                "DE",
                availability,
                Optional.empty());
    }

    private static Tier tier(TierLeft left) {
        return new Tier(
                new TierId(1), "Stalls", money(100, "EUR"), money(0, "EUR"), List.of(), left);
    }

    private static Money money(long amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }
}
