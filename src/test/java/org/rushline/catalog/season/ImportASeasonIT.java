package org.rushline.catalog.season;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.VenueId;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

/**
 * A season of 820 events with mistakes in it: all of them are told at once, and then it is made.
 */
@ArquillianTest
class ImportASeasonIT {

    private static final int EVENTS = 820;
    private static final String HEAD =
            "name;type;venue;starts;doors;ends;onsale;currency;prices;performers;reference";
    private static final List<String> CLUBS =
            List.of(
                    "1. FC Köln",
                    "Alavés",
                    "Atlético Madrid",
                    "Bayern München",
                    "Cádiz",
                    "Górnik Zabrze",
                    "Málaga CF",
                    "Mönchengladbach",
                    "Nîmes",
                    "São Paulo",
                    "Saint-Étienne");

    private final Http operator = Http.operator();
    private final Catalogue catalogue = new Catalogue();
    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String house = "Arena " + word;
    private final String venue = catalogue.venue(house);
    private final String category =
            catalogue
                    .plan(venue, "THEATRE", 300, 0)
                    .getJsonArray("categories")
                    .getJsonObject(0)
                    .getString("name");

    @Test
    void all_mistakes_are_told_at_once_and_then_it_is_made_once() throws SQLException {
        CLUBS.forEach(club -> catalogue.performer(club(club)));
        var season = season();
        var wrong = new ArrayList<>(season);
        var mistakes = mistakes();
        mistakes.forEach((row, mistake) -> wrong.set(row - 2, mistake.apply(wrong.get(row - 2))));
        var report = Http.json(send(wrong, true, true));
        assertThat(report.getInt("events")).isEqualTo(EVENTS);
        assertThat(said(report))
                .containsExactlyElementsOf(mistakes.values().stream().map(Mistake::said).toList());
        assertRefused(send(wrong, false, true), 400, "invalid-fields");
        assertThat(made()).isZero();

        report = Http.json(send(season, true, true));
        assertThat(said(report)).isEmpty();
        assertThat(report.getJsonArray("venues").toString())
                .isEqualTo("[{\"events\":%d,\"name\":\"%s\"}]".formatted(EVENTS, house));
        assertThat(made()).as("after a dry run").isZero();
        report = Http.json(send(season, false, true));
        assertThat(report.getBoolean("made")).isTrue();
        assertThat(made()).isEqualTo(EVENTS);

        var again = send(season, false, true);
        assertRefused(again, 400, "invalid-fields");
        assertThat(Http.json(again).getJsonArray("errors")).hasSize(EVENTS);
        assertThat(made()).as("the second time").isEqualTo(EVENTS);
    }

    /** As it was, and what is said of it. */
    private record Mistake(String before, String after, String said) {

        String apply(String row) {
            assertThat(row).contains(before);
            return row.replace(before, after);
        }
    }

    /** By the rows that spreadsheets show. */
    private Map<Integer, Mistake> mistakes() {
        var mistakes = new LinkedHashMap<Integer, Mistake>();
        var row = 2;
        mistakes.put(
                row,
                new Mistake(
                        ";football;",
                        ";soccer;",
                        "2 type must be one of football, concert, theatre, opera, dance, comedy, other"));
        row = 11;
        mistakes.put(
                row,
                new Mistake(
                        house, "Arena", "11 venue is no venue that is known here: add it first"));
        row = 100;
        mistakes.put(
                row,
                new Mistake(
                        " 19:30",
                        " at night",
                        "100 starts must be a date and a time such as 2027-01-14 19:30"));
        row = 200;
        mistakes.put(
                row, new Mistake(";18:15;", ";20:15;", "200 doors must not be after the start"));
        row = 300;
        mistakes.put(
                row,
                new Mistake(
                        ";EUR;",
                        ";XTS;",
                        "300 currency is no currency that people can pay in here"));
        row = 400;
        mistakes.put(
                row,
                new Mistake(
                        "45 + 3.60",
                        "forty",
                        "400 prices must be amounts such as 12.50, or 12.50 + 1.00 with a fee, not forty"));
        row = 500;
        mistakes.put(
                row,
                new Mistake(
                        word + "|",
                        word + "|Nobody " + word + "|",
                        "500 performers does not know Nobody "
                                + word
                                + ": add them to the performers first"));
        row = 600;
        mistakes.put(
                row,
                new Mistake(
                        "ref:" + word + ":600",
                        "ref:" + word + ":599",
                        "600 reference is that of row 599"));
        row = 700;
        mistakes.put(
                row,
                new Mistake(
                        "45 + 3.60",
                        "0.10",
                        "700 prices is €0.10 with its fee, and the smallest payment is €0.50"));
        row = 821;
        mistakes.put(
                row,
                new Mistake(
                        category + ": 90",
                        "Royal box: 90",
                        "821 prices names Royal box, which is no category of the plan: it has Premium, Band A"));
        return mistakes;
    }

    private String club(String name) {
        return name + " " + word;
    }

    private List<String> season() {
        var rows = new ArrayList<String>();
        var day = LocalDate.of(2030, 1, 1);
        for (int n = 0; n < EVENTS; n++) {
            var home = club(CLUBS.get(n % CLUBS.size()));
            var away =
                    club(CLUBS.get((n + 1 + n / CLUBS.size() % (CLUBS.size() - 1)) % CLUBS.size()));
            rows.add(
                    String.join(
                            ";",
                            "\"%s v %s, round %d\"".formatted(home, away, n / CLUBS.size()),
                            "football",
                            house,
                            day.plusDays(n) + " 19:30",
                            "18:15",
                            "21:30",
                            "2029-06-01 10:00",
                            "EUR",
                            "\"45 + 3.60 | %s: 90\"".formatted(category),
                            "%s|%s|".formatted(home, away),
                            "ref:" + word + ":" + (n + 2)));
        }
        return rows;
    }

    private HttpResponse<String> send(List<String> rows, boolean dryRun, boolean announce) {
        var table =
                Json.createObjectBuilder()
                        .add("csv", HEAD + "\r\n" + String.join("\r\n", rows))
                        .add("dryRun", dryRun)
                        .add("announce", announce);
        return operator.post("/api/operator/seasons/import", table.build().toString());
    }

    private static List<String> said(JsonObject report) {
        return report.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                .map(
                        one ->
                                "%d %s %s"
                                        .formatted(
                                                one.getInt("row"),
                                                one.getString("column", "–"),
                                                one.getString("reason")))
                .toList();
    }

    private int made() throws SQLException {
        try (var database = TheDatabase.connect();
                var counting =
                        database.prepareStatement(
                                "select count(*) from event where venue_id = ?")) {
            counting.setLong(1, VenueId.of(venue).value());
            var counted = counting.executeQuery();
            counted.next();
            return counted.getInt(1);
        }
    }

    @Test
    void sent_twice_at_once_it_is_made_once() throws SQLException {
        CLUBS.forEach(club -> catalogue.performer(club(club)));
        var some =
                season().subList(0, 10).stream().map(row -> row.replaceAll(";ref:.*", "")).toList();
        var answers = AtOnce.times(4, i -> send(some, false, false));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(1);
        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 400, 409);
        assertThat(made()).isEqualTo(some.size());
    }

    @Test
    void names_without_end_are_not_looked_for() {
        var names = IntStream.range(0, 30_000).mapToObj(n -> "a" + n).collect(joining("|"));
        var row = season().get(0).replaceAll(word + "\\|[^;|]*\\|", word + "|" + names);
        assertThat(said(Http.json(send(List.of(row), true, false))))
                .containsExactly("2 performers are 20 at most");
    }

    @Test
    void what_is_no_table_is_told() {
        var report = Http.json(send(List.of("\"", ";;;", "\u0001;\u2028"), true, true));
        assertThat(said(report)).isNotEmpty();
        assertThat(report.getBoolean("made")).isFalse();
        assertRefused(send(List.of("x".repeat(400_001)), true, true), 400, "invalid-fields");
    }
}
