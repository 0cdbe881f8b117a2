package org.rushline.dev;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The invented seasons of real houses: every production becomes its evenings. */
final class DemoSeasons {

    private static final String DESCRIPTION =
            "%s %s. This is a demo: the work and the house are real, the evening is invented. No curtain will rise for it, so choose freely.";
    private static final Map<String, DayOfWeek> DAYS =
            Stream.of(DayOfWeek.values())
                    .collect(Collectors.toUnmodifiableMap(DemoSeasons::abbreviation, day -> day));

    private final DemoData data;

    DemoSeasons(DemoData data) {
        this.data = data;
    }

    Stream<DemoEvent> events() {
        return DemoTable.read("seasons.tsv").rows().stream().flatMap(this::performances);
    }

    private Stream<DemoEvent> performances(DemoTable.Row production) {
        var evenings = evenings(production);
        return IntStream.range(0, evenings.size())
                .mapToObj(at -> performance(production, at + 1, evenings.get(at)));
    }

    private List<LocalDateTime> evenings(DemoTable.Row production) {
        var evenings = new ArrayList<LocalDateTime>();
        for (var week = 0; week < production.number("weeks"); week++) {
            for (var evening : production.text("evenings").split(" ", -1)) {
                var day = DAYS.get(evening.substring(0, 3));
                var date = data.calendar().evening(production.number("week") + week, day);
                evenings.add(date.atTime(LocalTime.parse(evening.substring(3))));
            }
        }
        evenings.sort(Comparator.naturalOrder());
        return evenings;
    }

    private DemoEvent performance(DemoTable.Row production, int number, LocalDateTime start) {
        var venue = data.venue(production.text("house"));
        var by = Stream.of(production.text("by").split(",")).map(data::performer).toList();
        return new DemoEvent(
                "%s-%02d".formatted(production.text("key"), number),
                production.text("name"),
                production.text("type"),
                description(by),
                venue,
                start,
                Duration.ofMinutes(venue.kind().equals("ARENA") ? 60 : 45),
                Duration.ofMinutes(production.number("minutes")),
                by,
                data.prices().of(production.text("prices"), "", venue.currency()),
                number <= production.number("sale"));
    }

    private static String description(List<DemoPerformer> by) {
        var composed = by.get(0).kind().equals("COMPOSER");
        var names = by.stream().map(DemoPerformer::name).collect(Collectors.joining(" and "));
        return DESCRIPTION.formatted(composed ? "Music by" : "By", names);
    }

    private static String abbreviation(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(java.util.Locale.ROOT);
    }
}
