package org.rushline.seatplan.generator;

import java.util.Arrays;
import java.util.List;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.shape.Point;

/** Puts exactly the wanted seats into drafted sections, and takes surplus from all rows alike. */
final class Filling {

    static final double UNITS_PER_METRE = 20;

    /** Wheelchair places and their companions, as building rules commonly ask for. */
    private static final double ACCESSIBLE = 0.008;

    private final List<DraftSection> sections;
    private final double dx;
    private final double dy;
    private final Share seats;
    private final Share accessible;

    /** The offsets, in metres, bring the plan into the positive. */
    Filling(List<DraftSection> sections, int seats, double dx, double dy) {
        this.sections = sections;
        this.dx = dx;
        this.dy = dy;
        this.seats = new Share(seats, DraftSection.room(sections));
        this.accessible = new Share((long) Math.ceil(seats * ACCESSIBLE), concourseRoom());
    }

    void into(PlanBuilder plan) {
        for (var section : sections) {
            var outline = section.outline().stream().map(this::inPlan).toList();
            if (section.standing() > 0) {
                plan.standing(
                        section.name(),
                        section.zone(),
                        outline,
                        section.category(),
                        section.standing());
            } else {
                plan.section(section.name(), section.zone(), outline);
                section.rows().forEach(row -> fill(plan, row));
            }
        }
    }

    private void fill(PlanBuilder plan, DraftRow row) {
        var counts = row.runs().stream().mapToInt(run -> seats.of(run.room())).toArray();
        var inRow = Arrays.stream(counts).sum();
        var wheelchairs = row.concourse() ? Math.min(inRow, accessible.of(row.room())) : 0;
        var number = 0;
        for (int r = 0; r < counts.length; r++) {
            for (int i = 0; i < counts[r]; i++) {
                var place = inPlan(row.runs().get(r).seat(i, counts[r]));
                // At both ends of the row, next to the aisles.
                var atEnd = number < (wheelchairs + 1) / 2 || number >= inRow - wheelchairs / 2;
                plan.seat(
                                row.label(),
                                Integer.toString(++number),
                                place.x(),
                                place.y(),
                                row.category(),
                                atEnd,
                                i == counts[r] - 1)
                        .note(row.note());
            }
        }
    }

    private int concourseRoom() {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .filter(DraftRow::concourse)
                .mapToInt(DraftRow::room)
                .sum();
    }

    private Point inPlan(Point metres) {
        return new Point((metres.x() + dx) * UNITS_PER_METRE, (metres.y() + dy) * UNITS_PER_METRE);
    }

    /** Deals a number out in proportion to room, in small portions that add up exactly. */
    private static final class Share {
        private final long wanted;
        private final long room;
        private long roomSeen;

        Share(long wanted, long room) {
            this.wanted = wanted;
            this.room = Math.max(1, room);
        }

        int of(int roomHere) {
            var before = wanted * roomSeen / room;
            roomSeen += roomHere;
            return (int) (wanted * roomSeen / room - before);
        }
    }
}
