package org.rushline.seatchoice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.PlanSeat;
import org.rushline.seatplan.shape.Point;

/** Cuts a plan into runs; neighbours have neighbouring ordinals, so only row ends matter. */
final class RunDraft {

    private final List<PlanSeat> seats;
    private final List<PlanSeat> firsts = new ArrayList<>();
    private final BitSet accessible = new BitSet();
    private final BitSet restricted = new BitSet();

    private RunDraft(List<PlanSeat> seats) {
        this.seats = seats;
    }

    static RunDraft of(PlanLayout layout) {
        var draft = new RunDraft(layout.everySeat().toList());
        PlanSeat before = null;
        for (var seat : draft.seats) {
            if (before == null || isApart(before, seat)) {
                draft.firsts.add(seat);
            }
            draft.accessible.set(seat.ordinal(), seat.accessible());
            draft.restricted.set(seat.ordinal(), seat.restrictedView());
            before = seat;
        }
        return draft;
    }

    private static boolean isApart(PlanSeat left, PlanSeat right) {
        if (left.section() != right.section()) {
            return true;
        }
        return left.row() != null && (left.aisleAfter() || !left.row().equals(right.row()));
    }

    int[] starts() {
        var starts = new int[firsts.size() + 1];
        for (int i = 0; i < firsts.size(); i++) {
            starts[i] = firsts.get(i).ordinal();
        }
        starts[firsts.size()] = seats.size();
        return starts;
    }

    int[] sections() {
        return firsts.stream().mapToInt(PlanSeat::section).toArray();
    }

    String[] rowLabels() {
        return firsts.stream().map(PlanSeat::row).toArray(String[]::new);
    }

    BitSet accessible() {
        return accessible;
    }

    BitSet restricted() {
        return restricted;
    }

    /** Of every place, from a point. */
    float[] distances(Point from) {
        var distances = new float[seats.size()];
        for (var seat : seats) {
            distances[seat.ordinal()] =
                    (float) Math.hypot(seat.x() - from.x(), seat.y() - from.y());
        }
        return distances;
    }
}
