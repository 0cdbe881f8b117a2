package org.rushline.web.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.rushline.catalog.season.SeasonColumn;
import org.rushline.catalog.season.SeasonImport;
import org.rushline.catalog.season.SeasonReport;
import org.rushline.catalog.season.SeasonToImport;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;
import org.rushline.web.input.FormAttempt;

/** {@code /operator/season}: a season from a table. */
@Named
@RequestScoped
@RolesAllowed("PROGRAMME")
public class OperatorSeasonPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

    private static final List<List<String>> EXAMPLE =
            List.of(
                    List.of("name", "type", "venue", "starts", "doors", "currency", "prices"),
                    List.of("Aida", "opera", "Our house", "2027-09-03 19:30", "18:45", "EUR", "95"),
                    List.of(
                            "Tosca",
                            "opera",
                            "Our house",
                            "2027-09-04 19:30",
                            "18:45",
                            "EUR",
                            "95"));

    @Inject SeasonImport seasons;
    @Inject FormAttempt attempt;
    @Inject Wording words;

    private SeasonReport report;

    public SeasonColumn[] getColumns() {
        return SeasonColumn.values();
    }

    /** A table to begin with, as an address of its own. */
    public String getExample() {
        var rows = EXAMPLE.stream().map(row -> String.join(",", row)).toList();
        var csv = String.join("\r\n", rows).getBytes(StandardCharsets.UTF_8);
        return "data:text/csv;charset=utf-8;base64," + Base64.getEncoder().encodeToString(csv);
    }

    public String getCsv() {
        return FormInput.first("csv").orElse("");
    }

    public boolean isAnnounced() {
        return FormInput.first("announce").isPresent();
    }

    /** What has just been checked; null if nothing has. */
    public SeasonReport getReport() {
        return report;
    }

    public boolean isRight() {
        return report != null && report.problems().isEmpty();
    }

    /** Whether the events can be made, or somebody has just asked for it. */
    public boolean isOffered() {
        return report == null ? FormInput.first("maketable").isPresent() : isRight();
    }

    /** How many things are wrong. */
    public int getWrong() {
        return report.problems().size() + report.moreProblems();
    }

    public List<SeasonReport.VenueShare> getVenues() {
        return report.venues();
    }

    public String day(LocalDateTime start) {
        return DAY.format(start);
    }

    /** Shows on this very page what is in the table. */
    public void look() {
        run(
                () -> {
                    report = seasons.attempt(table(true));
                    return null;
                });
    }

    /** Makes the events, or shows what is wrong: it may have changed since they were checked. */
    public void make() {
        run(
                () -> {
                    report = seasons.attempt(table(false));
                    return report.made() ? "/operator/season?made=" + report.events() : null;
                });
    }

    private void run(Supplier<String> action) {
        attempt.run(
                "/operator/events",
                Map.of(),
                "csv",
                () -> {
                    attempt.mustBe("PROGRAMME");
                    return action.get();
                });
    }

    private SeasonToImport table(boolean dryRun) {
        if (getCsv().isBlank()) {
            throw new InvalidFields("csv", "is needed: paste it, or choose a file");
        }
        return new SeasonToImport(getCsv(), dryRun, isAnnounced());
    }

    /** How many events have just been made. */
    public int getMade() {
        return FormInput.first("made")
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    public String getMakeText() {
        return words.say("season.make", report == null ? 0 : report.events());
    }
}
