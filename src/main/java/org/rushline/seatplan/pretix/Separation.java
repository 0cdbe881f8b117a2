package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits zones whose rows lie apart: one outline around both stands would cover the pitch. */
final class Separation {

    private static final double FAR = 1.35; // times the distance of neighbours, or of rows
    private static final int ENOUGH_IN_A_CELL = 8; // a plan with all seats on one spot is no n²
    private static final int TOO_MANY = 24; // then they are tables or sofas

    private final List<RawPlan.Row> rows;
    private final int[] leader;

    private Separation(List<RawPlan.Row> rows) {
        this.rows = rows;
        this.leader = new int[rows.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
    }

    static List<List<Integer>> of(RawPlan.Zone zone, double spacing) {
        var separation = new Separation(zone.rows);
        separation.joinNeighbours(FAR * Math.max(spacing, separation.rowDistance()));
        var groups = separation.groups();
        return groups.size() > TOO_MANY ? List.of(everything(zone.rows.size())) : groups;
    }

    private static List<Integer> everything(int rows) {
        var all = new ArrayList<Integer>(rows);
        for (int i = 0; i < rows; i++) {
            all.add(i);
        }
        return all;
    }

    private record Cell(long x, long y) {}

    private record Sitting(int row, double x, double y) {}

    /** A grid of cells as wide as the reach: neighbours are in the same cell or in the next. */
    private void joinNeighbours(double reach) {
        Map<Cell, List<Sitting>> cells = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            for (var seat : row.seats) {
                var here = new Sitting(i, row.x + seat.x, row.y + seat.y);
                var x = (long) Math.floor(here.x / reach);
                var y = (long) Math.floor(here.y / reach);
                for (int j = 0; j < 9; j++) {
                    var there =
                            cells.getOrDefault(new Cell(x - 1 + j % 3, y - 1 + j / 3), List.of());
                    joinNear(here, there, reach);
                }
                var cell = cells.computeIfAbsent(new Cell(x, y), c -> new ArrayList<>());
                if (cell.size() < ENOUGH_IN_A_CELL) {
                    cell.add(here);
                }
            }
        }
    }

    private void joinNear(Sitting here, List<Sitting> there, double reach) {
        for (var other : there) {
            if (Math.hypot(here.x - other.x, here.y - other.y) <= reach) {
                leader[leaderOf(here.row)] = leaderOf(other.row);
            }
        }
    }

    /** How far it usually is from a row to the one that follows in the file; leaps do not count. */
    private double rowDistance() {
        var distances = new ArrayList<Double>();
        for (int i = 1; i < rows.size(); i++) {
            var before = rows.get(i - 1);
            var row = rows.get(i);
            if (!before.seats.isEmpty()) {
                var first = before.seats.get(0);
                row.seats.stream()
                        .mapToDouble(
                                seat ->
                                        Math.hypot(
                                                row.x + seat.x - before.x - first.x,
                                                row.y + seat.y - before.y - first.y))
                        .min()
                        .ifPresent(distances::add);
            }
        }
        Collections.sort(distances);
        return distances.isEmpty() ? 0 : distances.get((distances.size() - 1) / 4);
    }

    private int leaderOf(int row) {
        var found = row;
        while (leader[found] != found) {
            leader[found] = leader[leader[found]];
            found = leader[found];
        }
        return found;
    }

    private List<List<Integer>> groups() {
        var groups = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).seats.isEmpty()) {
                groups.computeIfAbsent(leaderOf(i), leader -> new ArrayList<>()).add(i);
            }
        }
        return List.copyOf(groups.values());
    }
}
