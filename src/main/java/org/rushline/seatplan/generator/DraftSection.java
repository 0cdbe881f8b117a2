package org.rushline.seatplan.generator;

import java.util.List;
import org.rushline.seatplan.shape.Point;

/**
 * A section that is not yet filled, in metres around the middle of the pitch or of the stage's
 * edge.
 *
 * @param standing how many people stand here; then it has no rows
 * @param category of those who stand
 */
record DraftSection(
        String name,
        String zone,
        List<Point> outline,
        List<DraftRow> rows,
        int standing,
        String category) {

    static DraftSection seated(String name, String zone, List<Point> outline, List<DraftRow> rows) {
        return new DraftSection(name, zone, outline, rows, 0, null);
    }

    static DraftSection standing(
            String name, String zone, List<Point> outline, String category, int places) {
        return new DraftSection(name, zone, outline, List.of(), places, category);
    }

    int room() {
        return rows.stream().mapToInt(DraftRow::room).sum();
    }

    static int room(List<DraftSection> sections) {
        return sections.stream().mapToInt(DraftSection::room).sum();
    }
}
