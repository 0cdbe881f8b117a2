package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rows of a zone that lie together. Plans often call everything on one level a zone, and
 * one outline around stands on all sides of a pitch would cover the pitch.
 */
final class Separation {

    private static final double FAR = 3; // times the distance of neighbours
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

    /** Indexes of the zone's rows, in the order of the file. */
    static List<List<Integer>> of(RawPlan.Zone zone, double spacing) {
        var separation = new Separation(zone.rows);
        separation.joinNeighbours(spacing * FAR);
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

    private void joinNeighbours(double cellSize) {
        Map<Cell, Integer> someRow = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            for (var seat : row.seats) {
                var x = (long) Math.floor((row.x + seat.x) / cellSize);
                var y = (long) Math.floor((row.y + seat.y) / cellSize);
                for (int j = 0; j < 9; j++) {
                    var neighbour = someRow.get(new Cell(x - 1 + j % 3, y - 1 + j / 3));
                    if (neighbour != null) {
                        leader[leaderOf(i)] = leaderOf(neighbour);
                    }
                }
                someRow.putIfAbsent(new Cell(x, y), i);
            }
        }
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
