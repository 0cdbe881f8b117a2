package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rushline.seatplan.pretix.json.Location;
import org.rushline.seatplan.pretix.json.PlainText;

/** The labels of one section's rows and seats, each pair once. */
final class RowAssembly {

    private static final int LONGEST = 50;

    private final Repairs repairs;
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final UniqueNames rowNames = new UniqueNames(LONGEST);

    RowAssembly(Repairs repairs) {
        this.repairs = repairs;
    }

    String rowLabel(RawPlan.Row row, int number, List<String> seats) {
        var label = own(row.label, row.location, "row_number");
        if (label.isEmpty()) {
            label = Integer.toString(number);
            repairs.add(RepairKind.ROW_UNNAMED, row.location.path());
        }
        var free = rowNames.free(label, candidate -> isFree(candidate, seats));
        if (!free.equals(label)) {
            repairs.add(RepairKind.ROW_REPEATED, row.location.path());
        }
        taken.computeIfAbsent(free, any -> new HashSet<>()).addAll(seats);
        return free;
    }

    List<String> seatLabels(RawPlan.Row row) {
        var labels = new ArrayList<String>(row.seats.size());
        var used = new HashSet<String>();
        var names = new UniqueNames(LONGEST);
        for (int i = 0; i < row.seats.size(); i++) {
            var location = seat(row, i);
            var label = own(row.seats.get(i).label, location, "seat_number");
            if (label.isEmpty()) {
                label = Integer.toString(i + 1);
                repairs.add(RepairKind.SEAT_UNNUMBERED, location.path());
            }
            var free = names.free(label, candidate -> !used.contains(candidate));
            if (!free.equals(label)) {
                repairs.add(RepairKind.SEAT_REPEATED, location.path());
            }
            used.add(free);
            labels.add(free);
        }
        return labels;
    }

    static Location seat(RawPlan.Row row, int index) {
        return new Location(
                row.location.path() + ".seats[" + index + "]", row.seats.get(index).line);
    }

    private boolean isFree(String row, List<String> seats) {
        return Collections.disjoint(seats, taken.getOrDefault(row, Set.of()));
    }

    private String own(String label, Location location, String key) {
        var own = PlainText.shortened(label, LONGEST);
        if (!own.equals(label)) {
            repairs.add(RepairKind.TEXT_SHORTENED, location.child(key).path());
        }
        return own;
    }
}
