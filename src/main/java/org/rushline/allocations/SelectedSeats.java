package org.rushline.allocations;

import static org.rushline.allocations.NamedSeats.orNone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rushline.allocations.NamedSeats.AreaShare;
import org.rushline.allocations.NamedSeats.NamedRow;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** Finds the seats that a selection names in the event's plan. */
@ApplicationScoped
@Transactional
public class SelectedSeats {

    private static final String PLAN =
            """
            select p.id, p.places from event e join seat_plan p on p.id = e.seat_plan_id
            where e.id = ?""";

    private static final String OF_SECTIONS =
            """
            select c.name, c.first_ordinal, c.places, c.standing from section c
            where c.seat_plan_id = ? and c.name = any((select ?)::text[]) order by c.number""";

    private static final String OF_ROWS =
            """
            select c.name, s.row_label, s.ordinal from section c
            join seat s on s.seat_plan_id = c.seat_plan_id and s.section = c.number
            where c.seat_plan_id = ? and c.name = any((select ?)::text[]) and not c.standing""";

    private static final String OF_CATEGORIES =
            """
            select category, ordinal from seat
            where seat_plan_id = ? and category = any((select ?)::text[])""";

    private static final String PARTS =
            """
            select c.name, c.standing, c.places from event e
            join section c on c.seat_plan_id = e.seat_plan_id where e.id = ? order by c.number""";

    /** A section of the event's plan. */
    public record Part(String name, boolean standing, int places) {}

    /**
     * Seats of a plan.
     *
     * @param areas parts of standing areas, of which it does not matter where one stands
     */
    public record Selected(SeatPlanId plan, NavigableSet<Integer> ordinals, List<Share> areas) {}

    /**
     * A part of a standing area, whose ordinals go from the first up to, not including, the end.
     */
    public record Share(String area, int first, int end, int quantity) {}

    private record Plan(SeatPlanId id, int places) {}

    private record Section(String name, int first, int places, boolean standing) {}

    @Inject Sql sql;

    /**
     * @throws InvalidFields naming what the plan does not have
     * @throws Conflict if the ordinals are of another plan
     */
    public Selected find(EventId event, NamedSeats seats) {
        seats.mustNameSome();
        var plan =
                sql.first(
                                PLAN,
                                row ->
                                        new Plan(
                                                new SeatPlanId(row.getLong("id")),
                                                row.getInt("places")),
                                event)
                        .orElseThrow(() -> new NotFound("event"));
        mustBe(plan, seats.seatPlan());
        var errors = new ArrayList<FieldError>();
        var ordinals = new TreeSet<Integer>();
        numbered(plan, orNone(seats.ordinals()), ordinals, errors);
        sections(plan, orNone(seats.sections()), ordinals, errors);
        rows(plan, orNone(seats.rows()), ordinals, errors);
        categories(plan, orNone(seats.categories()), ordinals, errors);
        var areas = areas(plan, orNone(seats.areas()), errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new Selected(plan.id, ordinals, areas);
    }

    /** In the order of the plan. */
    public List<Part> parts(EventId event) {
        return sql.list(
                PARTS,
                row ->
                        new Part(
                                row.getString("name"),
                                row.getBoolean("standing"),
                                row.getInt("places")),
                event);
    }

    private static void mustBe(Plan plan, String named) {
        if (named != null && !plan.id.equals(SeatPlanId.of(named))) {
            throw planChanged();
        }
    }

    static Conflict planChanged() {
        return new Conflict(
                "plan-changed",
                "The event has other seats now",
                "The event has moved to another seat plan. Please load it again.");
    }

    private static void numbered(
            Plan plan, List<Integer> named, Set<Integer> ordinals, List<FieldError> errors) {
        for (var i = 0; i < named.size(); i++) {
            if (named.get(i) < plan.places) {
                ordinals.add(named.get(i));
            } else {
                errors.add(unknown("ordinals", i, "the plan has " + plan.places + " seats"));
            }
        }
    }

    private void sections(
            Plan plan, List<String> named, Set<Integer> ordinals, List<FieldError> errors) {
        var known = new HashSet<String>();
        for (var section : sections(plan, named)) {
            known.add(section.name);
            for (var n = 0; n < section.places; n++) {
                ordinals.add(section.first + n);
            }
        }
        missing("sections", named, known, name -> "the plan has no section " + name, errors);
    }

    private List<Section> sections(Plan plan, List<String> names) {
        return names.isEmpty()
                ? List.of()
                : sql.list(
                        OF_SECTIONS,
                        row ->
                                new Section(
                                        row.getString("name"),
                                        row.getInt("first_ordinal"),
                                        row.getInt("places"),
                                        row.getBoolean("standing")),
                        plan.id,
                        names);
    }

    private void rows(
            Plan plan, List<NamedRow> named, Set<Integer> ordinals, List<FieldError> errors) {
        if (named.isEmpty()) {
            return;
        }
        var wanted = new HashSet<>(named);
        var known = new HashSet<NamedRow>();
        sql.list(
                OF_ROWS,
                row -> {
                    var place = new NamedRow(row.getString("name"), row.getString("row_label"));
                    return wanted.contains(place)
                            && (known.add(place) | ordinals.add(row.getInt("ordinal")));
                },
                plan.id,
                named.stream().map(NamedRow::section).distinct().toList());
        missing(
                "rows",
                named,
                known,
                row -> "the plan has no row %s in %s".formatted(row.row(), row.section()),
                errors);
    }

    private void categories(
            Plan plan, List<String> named, Set<Integer> ordinals, List<FieldError> errors) {
        if (named.isEmpty()) {
            return;
        }
        var known = new HashSet<String>();
        sql.list(
                OF_CATEGORIES,
                row -> known.add(row.getString("category")) | ordinals.add(row.getInt("ordinal")),
                plan.id,
                named);
        missing("categories", named, known, name -> "the plan has no seats of " + name, errors);
    }

    private List<Share> areas(Plan plan, List<AreaShare> named, List<FieldError> errors) {
        var sections = sections(plan, named.stream().map(AreaShare::area).toList());
        var shares = new ArrayList<Share>();
        for (var i = 0; i < named.size(); i++) {
            var area = named.get(i);
            var section =
                    sections.stream()
                            .filter(one -> one.standing && one.name.equals(area.area()))
                            .findFirst();
            if (section.isEmpty()) {
                errors.add(unknown("areas", i, "the plan has no standing area " + area.area()));
            } else {
                var found = section.get();
                shares.add(
                        new Share(
                                found.name,
                                found.first,
                                found.first + found.places,
                                area.quantity()));
            }
        }
        return shares;
    }

    private static <T> void missing(
            String field,
            List<T> named,
            Set<T> known,
            Function<T, String> reason,
            List<FieldError> errors) {
        for (var i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                errors.add(unknown(field, i, reason.apply(named.get(i))));
            }
        }
    }

    private static FieldError unknown(String field, int index, String reason) {
        return new FieldError("seats.%s[%d]".formatted(field, index), reason);
    }
}
