package org.rushline.dev;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The football matches, each competition moved as a whole. */
final class DemoFixtures {

    private static final String DESCRIPTION =
            "%s, %s. This is a demo: a real fixture on a borrowed date. No gate will open for it, so take any seat you like.";

    private final DemoData data;

    DemoFixtures(DemoData data) {
        this.data = data;
    }

    Stream<DemoEvent> events() {
        return DemoTable.read("competitions.tsv").rows().stream().flatMap(this::matches);
    }

    private Stream<DemoEvent> matches(DemoTable.Row competition) {
        var rows = DemoTable.read("fixtures/" + competition.text("key") + ".tsv").rows();
        var weeks = data.calendar().weeksFrom(date(rows.get(0)));
        return IntStream.range(0, rows.size())
                .mapToObj(at -> match(competition, at + 1, rows.get(at), weeks));
    }

    private DemoEvent match(DemoTable.Row competition, int number, DemoTable.Row row, long weeks) {
        var home = data.performer(row.text("home"));
        var away = data.performer(row.text("away"));
        var venue = data.venue(row.text("venue").isEmpty() ? home.home() : row.text("venue"));
        var scale = competition.text("key");
        return new DemoEvent(
                "%s-%03d".formatted(scale, number),
                home.name() + " v " + away.name(),
                "FOOTBALL",
                DESCRIPTION.formatted(competition.text("name"), round(row)),
                venue,
                LocalDateTime.of(date(row).plusWeeks(weeks), LocalTime.parse(row.text("time"))),
                Duration.ofMinutes(90),
                Duration.ofMinutes(110),
                List.of(home, away),
                data.prices().of(scale, row.text("round"), venue.currency()),
                row.text("sale").equals("now"));
    }

    private static String round(DemoTable.Row row) {
        var round = row.text("round");
        return round.matches("\\d+") ? "matchday " + round : round;
    }

    private static LocalDate date(DemoTable.Row row) {
        return LocalDate.parse(row.text("date"));
    }
}
