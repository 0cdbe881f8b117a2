package org.rushline.seatplan.generator;

import java.util.List;

/**
 * A row that is not yet filled.
 *
 * @param concourse people come in on its level: where wheelchairs can be
 * @param note what a buyer should know of its seats; null: nothing
 */
record DraftRow(String label, String category, boolean concourse, List<Run> runs, String note) {

    DraftRow(String label, String category, boolean concourse, List<Run> runs) {
        this(label, category, concourse, runs, null);
    }

    DraftRow withNote(String text) {
        return new DraftRow(label, category, concourse, runs, text);
    }

    int room() {
        return runs.stream().mapToInt(Run::room).sum();
    }
}
