package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.List;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;

/** A stage at the upper end, a flat floor before it, and a horseshoe of tiers around. */
final class ArenaDraft {

    private static final Tier.Measures MEASURES = new Tier.Measures(0.85, 0.5, 3.5);
    private static final double BLOCK_WIDTH = 13;
    private static final double BEHIND_STAGE = Math.toRadians(38);
    private static final double TOP = -Math.PI / 2;

    private static final List<SeatCategory> CATEGORIES =
            List.of(
                    new SeatCategory("Floor", "#b5476b"),
                    new SeatCategory("Category 1", "#d08c3c"),
                    new SeatCategory("Category 2", "#3f8f83"),
                    new SeatCategory("Category 3", "#4d74b8"),
                    new SeatCategory("Category 4", "#7a6bb0"));

    private final int seats;
    private final Curve curve;
    private final ArenaFloor floor;

    private ArenaDraft(int seats, int standing) {
        this.seats = seats;
        var forAll = Math.sqrt((seats + standing) / 15_000.0);
        var size = Math.max(0.3, Math.min(1.7, Math.max(forAll, Math.sqrt(standing / 5_000.0))));
        curve = Curve.oval(18 * size, 34 * size, 220 * size, 60 * size, 11 * size);
        floor = new ArenaFloor(curve, 34 * size, CATEGORIES.get(0).name(), seats, standing);
    }

    static Draft of(int seats, int standing) {
        var arena = new ArenaDraft(seats, standing);
        for (int rows = 0; ; rows++) {
            var sections = arena.sections(rows);
            if (DraftSection.room(sections) >= seats) {
                var space = new Point(1, arena.floor.top() + 2);
                return new Draft(Stage.STAGE, space, CATEGORIES, sections);
            }
        }
    }

    private List<DraftSection> sections(int rows) {
        var sections = new ArrayList<>(floor.sections());
        var spans =
                List.of(new Bowl.Span(TOP + BEHIND_STAGE, TOP + 2 * Math.PI - BEHIND_STAGE, false));
        var bowl = new Bowl(curve, spans, BLOCK_WIDTH);
        for (var tier : tiers(rows)) {
            var number = 100 * tier.level();
            for (var block : bowl.blocks(tier)) {
                sections.add(section(Integer.toString(++number), block));
            }
        }
        return sections;
    }

    private List<Tier> tiers(int rows) {
        if (rows == 0) {
            return List.of();
        }
        if (seats < 5_000) {
            return MEASURES.stacked(rows, List.of("Tribune"), 1);
        }
        return seats < 25_000
                ? MEASURES.stacked(rows, List.of("Lower Tier", "Upper Tier"), 0.5, 0.5)
                : MEASURES.stacked(
                        rows, List.of("Lower Tier", "Suites", "Upper Tier"), 0.42, 0.16, 0.42);
    }

    private DraftSection section(String name, Block block) {
        return DraftSection.seated(
                name,
                block.tier().zone(),
                block.outline(),
                block.rowsWithGangway(RowLabels::letters, CATEGORIES.get(1 + rank(block)).name()));
    }

    /** Best is the side near the middle; beside the stage, far away and high up is less. */
    private int rank(Block block) {
        var y = block.middle().y() / floor.top();
        var rank = y < -0.45 ? 2 : y > 0.75 ? 1 : 0;
        return Math.min(3, rank + (block.tier().zone().startsWith("Upper") ? 1 : 0));
    }
}
