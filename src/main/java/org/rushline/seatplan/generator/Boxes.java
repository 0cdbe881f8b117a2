package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.List;

/** Boxes along both sides of the stalls: two rows of three chairs each, odd on the left. */
record Boxes(Curve curve, Tier stalls, double stallsHalfAngle, String category) {

    private static final double CHAIR = 0.7;
    private static final double WIDTH = 3 * CHAIR + 0.4;
    private static final double DEPTH = 2.4;
    private static final double BETWEEN = 0.5;
    private static final double FROM_STALLS = 1.2;
    private static final String BESIDE_THE_STAGE = "Restricted view";
    private static final String AT_THE_SIDE = "Side view";
    private static final int MOST_ON_A_SIDE = 8;

    List<DraftSection> sections() {
        var boxes = new ArrayList<DraftSection>();
        var room = stalls.end() - stalls.start();
        var onASide = (int) Math.min(MOST_ON_A_SIDE, (room + BETWEEN) / (DEPTH + BETWEEN));
        for (int i = 0; i < onASide; i++) {
            var start = stalls.start() + i * (DEPTH + BETWEEN);
            var tier = new Tier(2, "Boxes", start, 2, DEPTH / 2, CHAIR);
            boxes.add(box(2 * i + 1, tier, Math.PI / 2 + stallsHalfAngle, 1));
            boxes.add(box(2 * i + 2, tier, Math.PI / 2 - stallsHalfAngle, -1));
        }
        return boxes;
    }

    private DraftSection box(int number, Tier tier, double edge, int side) {
        var radius = curve.length(0, 1, tier.middle()); // of a fan, whose radius is an angle of 1
        var near = edge + side * FROM_STALLS / radius;
        var far = near + side * WIDTH / radius;
        var block = new Block(curve, tier, Math.min(near, far), Math.max(near, far), 0.3);
        return DraftSection.seated(
                "Box " + number,
                tier.zone(),
                block.outline(),
                block.rows(1, RowLabels::letters, row -> category).stream()
                        .map(row -> row.withNote(number <= 2 ? BESIDE_THE_STAGE : AT_THE_SIDE))
                        .toList());
    }
}
