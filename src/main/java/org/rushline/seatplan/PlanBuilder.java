package org.rushline.seatplan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rushline.seatplan.shape.Point;
import org.rushline.seatplan.shape.Polygon;

/** Builds a layout in the order things are added, and numbers its sections and places. */
public final class PlanBuilder {

    private final List<PlanSection> sections = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private OpenSection open;
    private int places;

    /** Begins a section; the seats added next are its own. Without any seat it will not exist. */
    public PlanBuilder section(String name, String zone, List<Point> outline) {
        close();
        open = new OpenSection(name, zone, outline);
        return this;
    }

    /** Adds the next seat of the section begun last. */
    public PlanBuilder seat(
            String row,
            String label,
            double x,
            double y,
            String category,
            boolean accessible,
            boolean aisleAfter) {
        open.seats.add(
                new PlanSeat(
                        places++,
                        sections.size(),
                        shared(row),
                        shared(label),
                        (float) x,
                        (float) y,
                        shared(category),
                        accessible,
                        aisleAfter,
                        null,
                        false));
        return this;
    }

    /** Says what a buyer should know of the seat added last; nothing, if null. */
    public PlanBuilder note(String text) {
        return note(text, false);
    }

    /** Such a view is always said: a note that is missing is made. */
    public PlanBuilder note(String text, boolean restrictedView) {
        var last = open.seats.size() - 1;
        open.seats.set(last, open.seats.get(last).withNote(shared(text), restrictedView));
        return this;
    }

    PlanBuilder seat(PlanSeat seat) {
        return seat(
                        seat.row(),
                        seat.label(),
                        seat.x(),
                        seat.y(),
                        seat.category(),
                        seat.accessible(),
                        seat.aisleAfter())
                .note(seat.note(), seat.restrictedView());
    }

    /** Adds a standing area; its places all lie in its middle. */
    public PlanBuilder standing(
            String name, String zone, List<Point> outline, String category, int capacity) {
        section(name, zone, outline);
        open.standing = true;
        var middle = Polygon.middle(outline);
        for (int i = 0; i < capacity; i++) {
            seat(null, null, middle.x(), middle.y(), category, false, false);
        }
        return this;
    }

    /** With a stage where it is likely to be. */
    public PlanLayout build(
            String name, double width, double height, Stage stage, List<SeatCategory> categories) {
        return build(name, width, height, guessed(stage, width, height), categories);
    }

    public PlanLayout build(
            String name,
            double width,
            double height,
            Scenery scenery,
            List<SeatCategory> categories) {
        close();
        return new PlanLayout(name, (float) width, (float) height, scenery, categories, sections);
    }

    /** What lies around a stage that is only guessed. */
    public Scenery guessed(Stage stage, double width, double height) {
        close();
        var outlines = sections.stream().map(PlanSection::outline).toList();
        return Scenery.guessed(stage, (float) width, (float) height, outlines);
    }

    /** Of these categories those that a place has: another would be a price without a ticket. */
    public List<SeatCategory> inUse(List<SeatCategory> categories) {
        close();
        var used =
                sections.stream()
                        .flatMap(section -> section.seats().stream())
                        .map(PlanSeat::category)
                        .collect(Collectors.toSet());
        return categories.stream().filter(category -> used.contains(category.name())).toList();
    }

    private void close() {
        if (open != null && !open.seats.isEmpty()) {
            sections.add(open.finished(sections.size()));
        }
        open = null;
    }

    /** A big plan says "12" thousands of times: once is enough in memory. */
    private String shared(String text) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }

    private static final class OpenSection {
        final String name;
        final String zone;
        final List<Point> outline;
        final List<PlanSeat> seats = new ArrayList<>();
        boolean standing;

        OpenSection(String name, String zone, List<Point> outline) {
            this.name = name;
            this.zone = zone;
            this.outline = outline;
        }

        PlanSection finished(int number) {
            var first = seats.get(0).ordinal();
            return new PlanSection(
                    number, name, zone, standing, commonestCategory(), outline, first, seats);
        }

        private String commonestCategory() {
            var counts = new LinkedHashMap<String, Integer>(); // of equals the first one wins
            seats.forEach(seat -> counts.merge(seat.category(), 1, Integer::sum));
            return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        }
    }
}
