package org.rushline.catalog.season;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is wrong with a table, as far as anybody reads it. */
final class RowProblems {

    private static final int MOST = 1000;

    private final List<RowProblem> found = new ArrayList<>();
    private int count;

    void add(int row, SeasonColumn column, String reason) {
        add(row, column == null ? null : column.title(), reason);
    }

    void add(int row, String column, String reason) {
        count++;
        if (found.size() < MOST) {
            found.add(new RowProblem(row, column, reason));
        }
    }

    boolean none() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** How many there are that are not among {@link #list}. */
    int more() {
        return count - found.size();
    }

    /** By the rows. */
    List<RowProblem> list() {
        return found.stream().sorted(Comparator.comparingInt(RowProblem::row)).toList();
    }
}
