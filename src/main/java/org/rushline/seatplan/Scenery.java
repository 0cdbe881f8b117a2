package org.rushline.seatplan;

import java.util.List;
import java.util.Optional;
import org.rushline.seatplan.shape.Point;
import org.rushline.seatplan.shape.Polygon;
import org.rushline.seatplan.shape.StageGuess;

/**
 * What a plan shows besides its sections, and where everybody looks.
 *
 * @param outline of the stage or pitch, a closed polygon; empty if there is none
 * @param focus the point everybody looks at: the nearer to it, the better a seat is
 * @param decorations in the order in which they are drawn
 */
public record Scenery(Stage stage, List<Point> outline, Point focus, List<Decoration> decorations) {

    public static final int MAX_DECORATIONS = 500;

    /** Of all decorations together: buyers load them with the plan. */
    public static final int MAX_CORNERS = 20_000;

    /** Of a stage. */
    public static final int MAX_STAGE_CORNERS = 500;

    public Scenery {
        outline = List.copyOf(outline);
        decorations = List.copyOf(decorations);
        if (stage == Stage.NONE ? !outline.isEmpty() : outline.size() < 3) {
            throw new IllegalArgumentException(stage + " of " + outline.size() + " corners");
        }
        if (outline.size() > MAX_STAGE_CORNERS || decorations.size() > MAX_DECORATIONS) {
            throw new IllegalArgumentException(
                    outline.size() + " corners, " + decorations.size() + " decorations");
        }
        if (corners(decorations) > MAX_CORNERS) {
            throw new IllegalArgumentException(corners(decorations) + " corners of decorations");
        }
    }

    /** For a plan that only says what kind of stage it has. */
    static Scenery guessed(Stage stage, float width, float height, List<List<Point>> outlines) {
        var guess = new StageGuess(width, height, outlines);
        return switch (stage) {
            case PITCH -> new Scenery(stage, guess.pitch(), guess.middle(), List.of());
            case STAGE -> new Scenery(stage, guess.stage(), guess.front(), List.of());
            case NONE -> new Scenery(stage, List.of(), guess.middle(), List.of());
        };
    }

    /** The same kind of stage with what is known of it; the rest stays as it was guessed. */
    public Scenery refined(
            Optional<List<Point>> outline, Optional<Point> focus, List<Decoration> decorations) {
        var own = outline.filter(any -> stage != Stage.NONE);
        return new Scenery(
                stage,
                own.orElse(this.outline),
                focus.orElseGet(() -> own.map(Polygon::middle).orElse(this.focus)),
                decorations);
    }

    private static int corners(List<Decoration> decorations) {
        return decorations.stream().mapToInt(decoration -> decoration.outline().size()).sum();
    }
}
