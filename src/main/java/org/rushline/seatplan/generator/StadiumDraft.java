package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;

/** A football ground: from one small stand to a bowl of three tiers. */
final class StadiumDraft {

    private static final Point PITCH = new Point(52.5 + 4, 34 + 4);
    private static final Curve CURVE = Curve.oval(65, 46, 190, 300, 24);
    private static final double TOP = -Math.PI / 2;
    private static final Tier.Measures MEASURES = new Tier.Measures(0.8, 0.5, 4);
    private static final double BLOCK_WIDTH = 17;
    private static final double STANDING_PER_SEAT = 1.8;

    private static final List<SeatCategory> CATEGORIES =
            List.of(
                    new SeatCategory("Category 1", "#b5476b"),
                    new SeatCategory("Category 2", "#d08c3c"),
                    new SeatCategory("Category 3", "#3f8f83"),
                    new SeatCategory("Category 4", "#4d74b8"));
    private static final SeatCategory TERRACE = new SeatCategory("Standing", "#7a6bb0");

    private final int standing;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Block> terraces = new HashSet<>();

    private StadiumDraft(Bowl bowl, List<Tier> tiers, int standing) {
        this.standing = standing;
        tiers.forEach(tier -> blocks.addAll(bowl.blocks(tier)));
        chooseTerraces();
    }

    static Draft of(int seats, int standing) {
        var capacity = seats + standing;
        var bowl = new Bowl(CURVE, spans(capacity), BLOCK_WIDTH);
        for (int rows = 2; ; rows++) {
            var draft = new StadiumDraft(bowl, tiers(capacity, rows), standing);
            var sections = draft.sections();
            if (DraftSection.room(sections) >= seats) {
                return new Draft(Stage.PITCH, PITCH, draft.categories(), sections);
            }
        }
    }

    /** Small grounds have one stand, then two; corners are the last to be built. */
    private static List<Bowl.Span> spans(int capacity) {
        var bottom = TOP + Math.PI;
        if (capacity < 2_500) {
            return List.of(reaching(TOP, Math.min(45, 6 + capacity / 40.0)));
        }
        if (capacity < 6_000) {
            return List.of(reaching(TOP, 46), reaching(bottom, 46));
        }
        if (capacity < 16_000) {
            return List.of(
                    reaching(TOP, 47),
                    reaching(0, 30),
                    reaching(bottom, 47),
                    reaching(-2 * TOP, 30));
        }
        return List.of(new Bowl.Span(TOP, TOP + 2 * Math.PI, true));
    }

    /** A stand that reaches so many metres to both sides of the middle. */
    private static Bowl.Span reaching(double middle, double metres) {
        return Bowl.Span.around(middle, CURVE.walk(middle, metres, 0) - middle);
    }

    private static List<Tier> tiers(int capacity, int rows) {
        if (capacity < 18_000) {
            return MEASURES.stacked(rows, List.of("Stand"), 1);
        }
        if (capacity < 50_000) {
            return MEASURES.stacked(rows, List.of("Lower Tier", "Upper Tier"), 0.5, 0.5);
        }
        return MEASURES.stacked(
                rows, List.of("Lower Tier", "Club Level", "Upper Tier"), 0.42, 0.16, 0.42);
    }

    private List<SeatCategory> categories() {
        var all = new ArrayList<>(CATEGORIES);
        if (standing > 0) {
            all.add(TERRACE);
        }
        return all;
    }

    /** Those who stand do so behind a goal, first of all the left one. */
    private void chooseTerraces() {
        var left = standing / STANDING_PER_SEAT;
        var byDistance =
                blocks.stream()
                        .filter(block -> block.tier().level() == 1)
                        .sorted(Comparator.comparingDouble(block -> block.middle().x()))
                        .toList();
        for (var block : byDistance) {
            if (left <= 0) {
                return;
            }
            terraces.add(block);
            left -= room(block);
        }
    }

    private List<DraftSection> sections() {
        var sections = new ArrayList<DraftSection>();
        var terraceRoom = terraces.stream().mapToInt(StadiumDraft::room).sum();
        var roomSeen = 0;
        var standingSeen = 0;
        var level = 0;
        var number = 0;
        for (var block : blocks) {
            number = block.tier().level() == level ? number + 1 : 1;
            level = block.tier().level();
            var name = Integer.toString(level * 100 + number);
            if (terraces.contains(block)) {
                roomSeen += room(block);
                var here = (int) ((long) standing * roomSeen / terraceRoom) - standingSeen;
                standingSeen += here;
                sections.add(
                        DraftSection.standing(
                                name, "Terrace", block.outline(), TERRACE.name(), here));
            } else {
                sections.add(seated(name, block));
            }
        }
        return sections;
    }

    private static DraftSection seated(String name, Block block) {
        var category = CATEGORIES.get(rank(block)).name();
        return DraftSection.seated(
                name,
                block.tier().zone(),
                block.outline(),
                block.rowsWithGangway(row -> Integer.toString(row + 1), category));
    }

    /** Near the halfway line one sees best; high up and behind the goals one pays least. */
    private static int rank(Block block) {
        var middle = block.middle();
        var alongSide = Math.abs(middle.y()) > 46;
        var rank = !alongSide || Math.abs(middle.x()) > 50 ? 2 : Math.abs(middle.x()) < 26 ? 0 : 1;
        return Math.min(3, rank + (block.tier().zone().startsWith("Upper") ? 1 : 0));
    }

    private static int room(Block block) {
        return block.rowsWithGangway(Integer::toString, "").stream().mapToInt(DraftRow::room).sum();
    }
}
