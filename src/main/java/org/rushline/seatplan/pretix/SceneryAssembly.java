package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rushline.seatplan.Decoration;
import org.rushline.seatplan.Decoration.Caption;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.Scenery;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.pretix.json.LeftOut.Reason;
import org.rushline.seatplan.pretix.json.PlainText;
import org.rushline.seatplan.shape.Point;
import org.rushline.seatplan.shape.Polygon;

/** The stage and the decorations: what the file has besides seats. */
final class SceneryAssembly {

    private static final Set<String> STAGES =
            Set.of("stage", "bühne", "buehne", "scène", "escenario", "palcoscenico", "podium");
    private static final Set<String> PITCHES = Set.of("pitch", "football pitch", "spielfeld");

    private static final int LONGEST_CAPTION = 100;
    private static final double USUAL_SIZE = 16;
    private static final double LARGEST_SIZE = 10_000;

    /** Of a letter, in font sizes. */
    private static final double GLYPH = 0.62;

    private static final RawPlan.Spot ORIGIN = new RawPlan.Spot();

    private final RawPlan raw;
    private final PlanMeasures frame;
    private final Repairs repairs;
    private final List<Decoration> decorations = new ArrayList<>();
    private int corners;
    private RawPlan.Area stageArea;

    SceneryAssembly(RawPlan raw, PlanMeasures frame, Repairs repairs) {
        this.raw = raw;
        this.frame = frame;
        this.repairs = repairs;
    }

    Scenery around(PlanBuilder plan) {
        var outline = outline();
        var stage = stage();
        addDecorations();
        return plan.guessed(stage, frame.width(), frame.height())
                .refined(outline, focus(), decorations);
    }

    private Optional<Point> focus() {
        if (raw.focus == null) {
            return Optional.empty();
        }
        if (!frame.isNear(List.of(new Point(raw.focus.x, raw.focus.y)))) {
            throw raw.stageArea.location.child("focus").refused("lies too far from the seats");
        }
        return Optional.of(frame.inPlan(raw.focus.x, raw.focus.y));
    }

    private Stage stage() {
        if (raw.stage != null) {
            return raw.stage;
        }
        return stageArea == null ? Stage.NONE : calledStage(stageArea).orElseThrow();
    }

    /** As the file has it, or an area that is called a stage. */
    private Optional<List<Point>> outline() {
        if (raw.stage == Stage.NONE) {
            return Optional.empty();
        }
        if (raw.stageArea != null && hasShape(raw.stageArea)) {
            leaveOutOtherShapesOf(raw.stageArea);
            return Optional.of(inPlan(ownOutline(raw.stageArea)));
        }
        for (var zone : raw.zones) {
            for (var area : zone.areas) {
                var outline = stageOutline(zone, area);
                if (outline.isPresent()) {
                    stageArea = area;
                    repairs.add(RepairKind.STAGE_FOUND, area.location.path());
                    leaveOutOf(area, Reason.LIKE_A_STAGE);
                    return outline.map(this::inPlan);
                }
            }
        }
        return Optional.empty();
    }

    private List<Point> ownOutline(RawPlan.Area area) {
        var outline = AreaOutline.require(ORIGIN, area);
        if (outline.size() > Scenery.MAX_STAGE_CORNERS) {
            throw area.location
                    .child("polygon")
                    .refused("has more than " + Scenery.MAX_STAGE_CORNERS + " points");
        }
        if (!frame.isNear(outline)) {
            throw area.location.refused("lies too far from the seats");
        }
        return outline;
    }

    private Optional<List<Point>> stageOutline(RawPlan.Zone zone, RawPlan.Area area) {
        return area.isForStanding() || calledStage(area).isEmpty()
                ? Optional.empty()
                : AreaOutline.find(zone.origin(), area)
                        .filter(outline -> outline.size() <= Scenery.MAX_STAGE_CORNERS)
                        .filter(frame::isNear);
    }

    private static boolean hasShape(RawPlan.Area area) {
        return !area.shape.isEmpty() || !area.sizes.isEmpty() || !area.points.isEmpty();
    }

    private static Optional<Stage> calledStage(RawPlan.Area area) {
        var name = area.text.toLowerCase(Locale.ROOT);
        if (STAGES.contains(name)) {
            return Optional.of(Stage.STAGE);
        }
        return PITCHES.contains(name) ? Optional.of(Stage.PITCH) : Optional.empty();
    }

    private void addDecorations() {
        for (var zone : raw.zones) {
            for (var area : zone.areas) {
                leaveOutOtherShapesOf(area);
                if (area != stageArea && !area.isForStanding()) {
                    add(zone, area);
                }
            }
        }
    }

    private void leaveOutOtherShapesOf(RawPlan.Area area) {
        AreaOutline.others(area)
                .forEach(
                        member ->
                                repairs.leftOut().add(Reason.UNKNOWN, area.location.child(member)));
    }

    private void add(RawPlan.Zone zone, RawPlan.Area area) {
        sayWhoDoesNotStand(area);
        var outline = AreaOutline.find(zone.origin(), area);
        var isText = area.shape.equals("text") || area.shape.isEmpty();
        if (outline.isEmpty() && !(isText && !area.text.isEmpty())) {
            repairs.leftOut().add(Reason.UNCLEAR, area.location);
            return;
        }
        var caption = caption(zone, area, outline.orElse(List.of()));
        var points = outline.orElseGet(() -> List.of(caption.middle()));
        if (!frame.isNear(points)) {
            repairs.add(RepairKind.DECORATION_FAR, area.location.path());
            return;
        }
        corners += outline.map(List::size).orElse(0);
        if (decorations.size() == Scenery.MAX_DECORATIONS || corners > Scenery.MAX_CORNERS) {
            repairs.add(RepairKind.DECORATIONS_TOO_MANY, area.location.path());
            return;
        }
        decorations.add(
                new Decoration(
                        outline.map(this::inPlan).orElse(List.of()),
                        colour(area.colour, area, "color"),
                        colour(area.border, area, "border_color"),
                        caption == null ? null : inPlan(caption)));
    }

    private void sayWhoDoesNotStand(RawPlan.Area area) {
        if (area.capacity > 0) {
            repairs.add(RepairKind.NOT_FOR_STANDING, area.location.path());
        } else if (Boolean.TRUE.equals(area.standing)) {
            repairs.add(RepairKind.STANDING_WITHOUT_CAPACITY, area.location.path());
        }
        if (!area.category.isEmpty()) {
            repairs.leftOut().add(Reason.UNKNOWN, area.location.child("category"));
        }
    }

    /** Its own colours and where its name stands: sections and stages are drawn in ours. */
    void leaveOutOf(RawPlan.Area area, Reason reason) {
        var out = repairs.leftOut();
        if (!area.colour.isEmpty()) {
            out.add(reason, area.location.child("color"));
        }
        if (!area.border.isEmpty()) {
            out.add(reason, area.location.child("border_color"));
        }
        if (area.textAt != null) {
            out.add(reason, area.location.child("text.position"));
        }
        if (area.textSize != 0) {
            out.add(reason, area.location.child("text.size"));
        }
    }

    private Caption caption(RawPlan.Zone zone, RawPlan.Area area, List<Point> outline) {
        if (area.text.isEmpty()) {
            return null;
        }
        var text = PlainText.shortened(area.text, LONGEST_CAPTION);
        if (!text.equals(area.text)) {
            repairs.add(RepairKind.TEXT_SHORTENED, area.location.child("text").path());
        }
        var middle =
                area.textAt == null && !outline.isEmpty()
                        ? Polygon.middle(outline)
                        : AreaOutline.textAt(zone.origin(), area);
        return new Caption(text, middle, (float) size(area, text, outline), (float) area.rotation);
    }

    /** Its own, or one that fits into its outline. */
    private static double size(RawPlan.Area area, String text, List<Point> outline) {
        if (area.textSize > 0) {
            return Math.min(area.textSize, LARGEST_SIZE);
        }
        if (outline.isEmpty()) {
            return USUAL_SIZE;
        }
        var x = outline.stream().mapToDouble(Point::x).summaryStatistics();
        var y = outline.stream().mapToDouble(Point::y).summaryStatistics();
        var width = (x.getMax() - x.getMin()) * 0.86 / (GLYPH * text.length());
        var fitting = Math.min(width, (y.getMax() - y.getMin()) * 0.4);
        return fitting > 0 ? Math.min(fitting, LARGEST_SIZE) : USUAL_SIZE;
    }

    private String colour(String text, RawPlan.Area area, String key) {
        if (text.isEmpty()) {
            return null;
        }
        var colour = Colours.normal(text);
        if (colour.isEmpty()) {
            repairs.leftOut().add(Reason.UNCLEAR, area.location.child(key));
        }
        return colour.orElse(null);
    }

    private Caption inPlan(Caption caption) {
        return new Caption(
                caption.text(),
                frame.inPlan(caption.middle().x(), caption.middle().y()),
                caption.size(),
                caption.rotation());
    }

    private List<Point> inPlan(List<Point> outline) {
        return outline.stream().map(point -> frame.inPlan(point.x(), point.y())).toList();
    }
}
