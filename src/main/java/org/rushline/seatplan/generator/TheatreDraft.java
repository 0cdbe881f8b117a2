package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.List;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;

/** Stalls, boxes at their sides, and circles behind, all bent around the stage. */
final class TheatreDraft {

    private static final double ROW_DEPTH = 0.95;
    private static final double SEAT_PITCH = 0.55;
    private static final double AISLE = 1.0;
    private static final double BETWEEN_LEVELS = 3.2;
    private static final double FIRST_ROW = 3;
    private static final double HALF_ANGLE = Math.toRadians(19);
    private static final double DOWN = Math.PI / 2;
    private static final double BLOCK_WIDTH = 15;

    private static final String PREMIUM = "Premium";
    private static final String BAND_A = "Band A";
    private static final String BAND_B = "Band B";
    private static final String BAND_C = "Band C";
    private static final String BAND_D = "Band D";
    private static final List<SeatCategory> CATEGORIES =
            List.of(
                    new SeatCategory(PREMIUM, "#b5476b"),
                    new SeatCategory(BAND_A, "#d08c3c"),
                    new SeatCategory(BAND_B, "#3f8f83"),
                    new SeatCategory(BAND_C, "#4d74b8"),
                    new SeatCategory(BAND_D, "#7a6bb0"));

    /**
     * A level of the house.
     *
     * @param share of all rows
     * @param wider than the stalls, by this factor of the angle
     */
    private record Level(
            String name,
            double share,
            double wider,
            boolean centreAisle,
            String front,
            String back) {}

    private static final Level STALLS = new Level("Stalls", 1, 1, true, PREMIUM, BAND_A);
    private static final Level DRESS =
            new Level("Dress Circle", 0.55, 1.12, false, PREMIUM, BAND_B);
    private static final Level UPPER = new Level("Upper Circle", 0.45, 1.12, false, BAND_B, BAND_C);
    private static final Level BALCONY = new Level("Balcony", 0.4, 1.12, false, BAND_C, BAND_D);

    private final double size;
    private final Curve curve;
    private final List<Level> levels;

    private TheatreDraft(int seats) {
        size = Math.max(0.55, Math.min(6, Math.sqrt(seats / 1_800.0)));
        curve = Curve.fan(0, -32 * size, 32 * size);
        levels = levels(seats);
    }

    static Draft of(int seats) {
        var theatre = new TheatreDraft(seats);
        for (int rows = 2; ; rows++) {
            var sections = theatre.sections(rows);
            if (DraftSection.room(sections) >= seats) {
                var space = new Point(9 * theatre.size, 8 * theatre.size);
                return new Draft(Stage.STAGE, space, CATEGORIES, sections);
            }
        }
    }

    private static List<Level> levels(int seats) {
        if (seats <= 450) {
            return List.of(STALLS);
        }
        if (seats <= 1_100) {
            return List.of(STALLS, DRESS);
        }
        return seats <= 2_400
                ? List.of(STALLS, DRESS, UPPER)
                : List.of(STALLS, DRESS, UPPER, BALCONY);
    }

    private List<DraftSection> sections(int rows) {
        var sections = new ArrayList<DraftSection>();
        var shares = levels.stream().mapToDouble(Level::share).sum();
        var start = FIRST_ROW;
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            var count = (int) Math.max(2, Math.round(rows * level.share() / shares));
            var tier = new Tier(i + 1, level.name(), start, count, ROW_DEPTH, SEAT_PITCH);
            sections.add(section(level, tier));
            if (i == 0 && levels.size() > 1) {
                sections.addAll(new Boxes(curve, tier, HALF_ANGLE, BAND_B).sections());
            }
            start = tier.end() + BETWEEN_LEVELS;
        }
        return sections;
    }

    private DraftSection section(Level level, Tier tier) {
        var half = HALF_ANGLE * level.wider();
        var block = new Block(curve, tier, DOWN - half, DOWN + half, AISLE);
        var front = (tier.rows() + 1) / 2;
        return DraftSection.seated(
                level.name(),
                level.name(),
                block.outline(),
                block.rows(
                        parts(level, tier, half),
                        RowLabels::letters,
                        row -> row < front ? level.front() : level.back()));
    }

    /** An even number of parts has an aisle in the middle. */
    private int parts(Level level, Tier tier, double half) {
        var width = curve.length(DOWN - half, DOWN + half, tier.middle());
        return level.centreAisle()
                ? 2 * (int) Math.max(1, Math.round(width / BLOCK_WIDTH / 2))
                : 2 * (int) Math.round((width / BLOCK_WIDTH - 1) / 2) + 1;
    }
}
