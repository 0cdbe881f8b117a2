package org.rushline.catalog.season;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.editing.SeasonService;
import org.rushline.performer.PerformerNames;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.validation.Valid;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.venue.VenueService;

/** Reads a season from a table, says all that is wrong with it, and makes it. */
@ApplicationScoped
public class SeasonImport {

    @Inject Valid valid;
    @Inject VenueService venues;
    @Inject SeatPlanService plans;
    @Inject PerformerNames performers;
    @Inject SeasonService seasons;
    @Inject SeasonStore store;

    private record Good(int row, EventDetails details) {}

    /**
     * As a request: what is wrong is refused, unless it is a dry run.
     *
     * @throws InvalidFields naming all that is wrong, row by row
     */
    public SeasonReport run(SeasonToImport asked) {
        var report = attempt(asked);
        if (!asked.dryRun() && !report.made()) {
            throw report.refusal();
        }
        return report;
    }

    /** Checks the table; makes its events if nothing is wrong, unless it is a dry run. */
    public SeasonReport attempt(SeasonToImport asked) {
        valid.check(asked);
        var problems = new RowProblems();
        var shares = new TreeMap<String, Integer>();
        var rows = SeasonTable.rows(asked.csv(), problems);
        var good = problems.none() ? read(rows, shares, problems) : List.<Good>of();
        mustDiffer(good, problems);
        good.forEach(one -> tryOut(one, asked.announce(), problems));
        var report = report(rows.size(), good, shares, problems);
        if (asked.dryRun() || !problems.none()) {
            return report;
        }
        store.make(good.stream().map(Good::details).toList(), asked.announce());
        return report.thatWasMade();
    }

    private List<Good> read(
            List<SeasonTable.Row> rows, Map<String, Integer> shares, RowProblems problems) {
        var lookups = new SeasonLookups(venues, plans, performers);
        var good = new ArrayList<Good>();
        for (var row : rows) {
            var reading = new SeasonRow(row, lookups, problems);
            var details = reading.read();
            if (details != null && keepsRules(row, details, problems)) {
                good.add(new Good(row.number(), details));
                shares.merge(reading.venueName(), 1, Integer::sum);
            }
        }
        return good;
    }

    private boolean keepsRules(SeasonTable.Row row, EventDetails details, RowProblems problems) {
        try {
            valid.check(details);
            return true;
        } catch (InvalidFields e) {
            say(row.number(), e, problems);
            return false;
        }
    }

    /** Rows that would be one event, or have one reference. */
    private static void mustDiffer(List<Good> good, RowProblems problems) {
        var events = new HashMap<String, Integer>();
        var references = new HashMap<String, Integer>();
        for (var one : good) {
            var details = one.details;
            var event =
                    details.venueId()
                            + details.startsAtLocal()
                            + details.name().toLowerCase(Locale.ROOT);
            var before = events.putIfAbsent(event, one.row);
            if (before != null) {
                problems.add(one.row, (String) null, "is the event of row " + before);
            }
            if (details.reference() != null) {
                var same = references.putIfAbsent(details.reference(), one.row);
                if (same != null) {
                    problems.add(one.row, SeasonColumn.REFERENCE, "is that of row " + same);
                }
            }
        }
    }

    /** As if it were made alone: its own transaction leaves nothing. */
    private void tryOut(Good one, boolean announced, RowProblems problems) {
        if (store.isKnown(one.details)) {
            problems.add(one.row, (String) null, "is there already: this event has been made");
            return;
        }
        try {
            seasons.tryOut(one.details, announced);
        } catch (InvalidFields e) {
            say(one.row, e, problems);
        } catch (Problem e) {
            problems.add(one.row, column(e), e.getMessage());
        }
    }

    private static SeasonColumn column(Problem problem) {
        return switch (problem.slug()) {
            case "reference-taken" -> SeasonColumn.REFERENCE;
            case "seats-without-price" -> SeasonColumn.PRICES;
            default -> null;
        };
    }

    private static void say(int row, InvalidFields invalid, RowProblems problems) {
        invalid.errors()
                .forEach(
                        error ->
                                problems.add(
                                        row,
                                        SeasonColumn.of(error.field()).orElse(null),
                                        error.reason()));
    }

    private static SeasonReport report(
            int rows, List<Good> good, Map<String, Integer> shares, RowProblems problems) {
        var starts = good.stream().map(one -> one.details.startsAtLocal()).sorted().toList();
        return new SeasonReport(
                rows,
                shares.entrySet().stream()
                        .map(one -> new SeasonReport.VenueShare(one.getKey(), one.getValue()))
                        .toList(),
                starts.isEmpty() ? null : starts.get(0),
                starts.isEmpty() ? null : starts.get(starts.size() - 1),
                problems.list(),
                problems.more(),
                false);
    }
}
