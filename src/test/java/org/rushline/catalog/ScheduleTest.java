package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.problem.InvalidFields;

/** In every zone, and around every change of its clocks. */
class ScheduleTest {

    private static final LocalDateTime SPRING = LocalDateTime.parse("2027-01-01T00:00");

    @Property(tries = 2_000)
    void what_was_read_and_is_sent_back_moves_nothing(
            @ForAll("zones") ZoneId zone,
            @ForAll("zones") ZoneId corrected,
            @ForAll("starts") LocalDateTime start,
            @ForAll @IntRange(min = -1, max = 180) int doors,
            @ForAll @IntRange(min = -1, max = 600) int length) {
        var details =
                details(
                        start,
                        null,
                        doors < 0 ? null : start.minusMinutes(doors),
                        length < 0 ? null : start.plusMinutes(length));
        Schedule schedule;
        try {
            schedule = new Schedule(details, zone);
        } catch (InvalidFields notThere) {
            return;
        }
        assertThat(schedule.edited(read(schedule), zone)).isSameAs(schedule);
        assertThat(schedule.edited(read(schedule), corrected)).isSameAs(schedule);
        assertThat(schedule.edited(details, corrected)).isSameAs(schedule);
    }

    @Property(tries = 500)
    void the_moment_is_what_the_clock_shows_at_its_offset(
            @ForAll("zones") ZoneId zone, @ForAll("starts") LocalDateTime start) {
        try {
            var schedule = new Schedule(details(start, null, null, null), zone);
            assertThat(start.toInstant(schedule.startsAtOffset())).isEqualTo(schedule.startsAt());
            assertThat(schedule.startsAt().atZone(zone).toLocalDateTime()).isEqualTo(start);
        } catch (InvalidFields notThere) {
            assertThat(zone.getRules().getValidOffsets(start)).isEmpty();
        }
    }

    /** Hours of moved clocks are rare: half of the starts are in one of them somewhere. */
    @Provide
    Arbitrary<LocalDateTime> starts() {
        var any = Arbitraries.integers().between(0, 365 * 24 * 4);
        var moved =
                Arbitraries.of(
                        LocalDateTime.parse("2027-03-28T02:30"),
                        LocalDateTime.parse("2027-10-31T02:30"),
                        LocalDateTime.parse("2027-10-31T01:15"),
                        LocalDateTime.parse("2027-11-07T01:30"),
                        LocalDateTime.parse("2027-03-14T02:00"),
                        LocalDateTime.parse("2027-04-04T01:45"));
        return Arbitraries.oneOf(any.map(quarters -> SPRING.plusMinutes(15L * quarters)), moved);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        var known =
                List.of(
                        "Europe/Berlin",
                        "Europe/London",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Pacific/Auckland",
                        "Asia/Kathmandu",
                        "Africa/Casablanca");
        var all = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        return Arbitraries.oneOf(Arbitraries.of(known), Arbitraries.of(all)).map(ZoneId::of);
    }

    private static EventDetails read(Schedule schedule) {
        return details(
                schedule.startsAtLocal(),
                Moments.OFFSET.format(schedule.startsAtOffset()),
                schedule.doorsAtLocal(),
                schedule.endsAtLocal());
    }

    private static EventDetails details(
            LocalDateTime start, String offset, LocalDateTime doors, LocalDateTime end) {
        Instant onsale = null;
        return new EventDetails(
                null,
                "Night",
                "CONCERT",
                null,
                "ven_1",
                "spl_1",
                start,
                offset,
                doors,
                end,
                onsale,
                "EUR",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                ReadBack.NOTHING);
    }
}
