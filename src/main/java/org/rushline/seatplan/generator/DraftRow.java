package org.rushline.seatplan.generator;

import java.util.List;

/**
 * A row that is not yet filled.
 *
 * @param concourse people come in on its level: where wheelchairs can be
 */
record DraftRow(String label, String category, boolean concourse, List<Run> runs) {

    int room() {
        return runs.stream().mapToInt(Run::room).sum();
    }
}
