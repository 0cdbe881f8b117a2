package org.rushline.operator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.validation.OneOf;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.Scenery;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Outline;
import org.rushline.seatplan.shape.Point;

/** A plan's stage, as operators read and send it. */
@Schema(description = "The stage or pitch of a plan, in one shape at most.")
public record PlanStage(
        @Schema(description = "What it is.", implementation = Stage.class)
                @NotNull
                @OneOf(Stage.class)
                String kind,
        @Schema(description = "Its corners, one after the other; without any shape we guess.")
                @Size(min = 3, max = Scenery.MAX_STAGE_CORNERS)
                List<@NotNull @Valid PlanPoint> outline,
        @Schema(description = "Its shape, if it is a rectangle.") @Valid PlanBox rectangle,
        @Schema(description = "Its shape, if it is an ellipse.") @Valid PlanBox ellipse,
        @Schema(description = "The point that everybody looks at; its middle if absent.") @Valid
                PlanPoint focus) {

    private static final double STEEPEST = 360;

    /** A point of the plan. */
    @Schema(description = "A point of a plan.")
    public record PlanPoint(
            @Schema(
                            description = "How many units of the plan it lies to the right.",
                            examples = "412.5")
                    @NotNull
                    Double x,
            @Schema(description = "How many units of the plan it lies downwards.", examples = "80")
                    @NotNull
                    Double y) {

        static PlanPoint of(Point point) {
            return new PlanPoint((double) point.x(), (double) point.y());
        }

        Point point() {
            return new Point(x, y);
        }
    }

    /** A shape around its middle. */
    @Schema(description = "A shape around its middle.")
    public record PlanBox(
            @Schema(
                            description =
                                    "How many units of the plan its middle lies to the right.",
                            examples = "412.5")
                    @NotNull
                    Double x,
            @Schema(
                            description = "How many units of the plan its middle lies downwards.",
                            examples = "60")
                    @NotNull
                    Double y,
            @Schema(description = "How many units of the plan it is wide.", examples = "240")
                    @NotNull
                    Double width,
            @Schema(description = "How many units of the plan it is high.", examples = "80")
                    @NotNull
                    Double height,
            @Schema(description = "Its angle, in degrees, clockwise; 0 if absent.", examples = "0")
                    Double rotation) {

        private double degrees() {
            return rotation == null ? 0 : rotation;
        }
    }

    static PlanStage of(Scenery scenery) {
        return new PlanStage(
                scenery.stage().name(),
                scenery.outline().isEmpty() ? null : corners(scenery.outline()),
                null,
                null,
                PlanPoint.of(scenery.focus()));
    }

    private static List<PlanPoint> corners(List<Point> outline) {
        return outline.stream().map(PlanPoint::of).toList();
    }

    /** The plan with this stage. Throws InvalidFields if it lies far beside it. */
    PlanLayout on(PlanLayout plan) {
        mustBeNear(Math.max(plan.width(), plan.height()));
        return plan.withStage(
                Stage.valueOf(kind), shape(), Optional.ofNullable(focus).map(PlanPoint::point));
    }

    /** Throws InvalidFields if there are two shapes, or one for no stage. */
    void mustBeOne() {
        var shapes = Stream.of(outline, rectangle, ellipse).filter(Objects::nonNull).count();
        if (shapes > 1) {
            throw new InvalidFields(
                    ellipse == null ? "rectangle" : "ellipse", "is a second shape: give one");
        }
        if (shapes > 0 && kind.equals(Stage.NONE.name())) {
            throw new InvalidFields("kind", "must be STAGE or PITCH, since there is a shape");
        }
    }

    private Optional<List<Point>> shape() {
        if (rectangle != null) {
            var box = rectangle;
            return Optional.of(
                    Outline.rectangle(box.x, box.y, box.width, box.height, box.degrees()));
        }
        if (ellipse != null) {
            var box = ellipse;
            return Optional.of(Outline.ellipse(box.x, box.y, box.width, box.height, box.degrees()));
        }
        return Optional.ofNullable(outline)
                .map(points -> points.stream().map(PlanPoint::point).toList());
    }

    private void mustBeNear(double size) {
        var errors = new ArrayList<FieldError>();
        if (outline != null) {
            for (int i = 0; i < outline.size(); i++) {
                near("outline[" + i + "]", outline.get(i).x(), outline.get(i).y(), size, errors);
            }
        }
        if (focus != null) {
            near("focus", focus.x(), focus.y(), size, errors);
        }
        box("rectangle", rectangle, size, errors);
        box("ellipse", ellipse, size, errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static void box(String field, PlanBox box, double size, List<FieldError> errors) {
        if (box == null) {
            return;
        }
        near(field, box.x(), box.y(), size, errors);
        between(field + ".width", box.width(), size / 1_000, 2 * size, errors);
        between(field + ".height", box.height(), size / 1_000, 2 * size, errors);
        between(field + ".rotation", box.degrees(), -STEEPEST, STEEPEST, errors);
    }

    private static void near(
            String field, double x, double y, double size, List<FieldError> errors) {
        between(field + ".x", x, -size, 2 * size, errors);
        between(field + ".y", y, -size, 2 * size, errors);
    }

    private static void between(
            String field, double value, double least, double most, List<FieldError> errors) {
        if (!(value >= least && value <= most)) {
            errors.add(new FieldError(field, "must be from " + least + " to " + most + " here"));
        }
    }
}
