package org.rushline.seatplan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.seatplan.shape.Point;

/**
 * Where people sit and stand: what never changes about a seat plan. Every seat and every standing
 * place has an ordinal, 0 … places − 1, counted section by section. Built with a {@link
 * PlanBuilder}.
 *
 * @param width in plan units, which are what the plan's author chose: only proportions matter
 */
public record PlanLayout(
        String name,
        float width,
        float height,
        Scenery scenery,
        List<SeatCategory> categories,
        List<PlanSection> sections) {

    public static final int MAX_SEATS = 200_000;

    public PlanLayout {
        Texts.require("a plan's name", name, 1, 200);
        if (!(width > 0) || !(height > 0) || !Float.isFinite(width) || !Float.isFinite(height)) {
            throw new IllegalArgumentException("a plan of size " + width + " × " + height);
        }
        categories = List.copyOf(categories);
        sections = List.copyOf(sections);
        requireOrder(sections);
        requireCategories(categories, sections);
    }

    public Stage stage() {
        return scenery.stage();
    }

    /**
     * The same house with another stage, where it is likely to be as far as nothing else is said.
     */
    public PlanLayout withStage(Stage stage, Optional<List<Point>> outline, Optional<Point> focus) {
        var outlines = sections.stream().map(PlanSection::outline).toList();
        var changed =
                Scenery.guessed(stage, width, height, outlines)
                        .refined(outline, focus, scenery.decorations());
        return new PlanLayout(name, width, height, changed, categories, sections);
    }

    public int capacity() {
        return sections.stream().mapToInt(PlanSection::capacity).sum();
    }

    public int seats() {
        return sections.stream().filter(s -> !s.standing()).mapToInt(PlanSection::capacity).sum();
    }

    public Stream<PlanSeat> everySeat() {
        return sections.stream().flatMap(section -> section.seats().stream());
    }

    private static void requireOrder(List<PlanSection> sections) {
        var names = new HashSet<String>();
        var number = 0;
        var ordinal = 0;
        for (var section : sections) {
            if (section.number() != number++ || section.firstOrdinal() != ordinal) {
                throw new IllegalArgumentException("not in order: section " + section.name());
            }
            if (!names.add(section.name())) {
                throw new IllegalArgumentException("two sections " + section.name());
            }
            ordinal += section.capacity();
        }
        if (ordinal < 1 || ordinal > MAX_SEATS) {
            throw new IllegalArgumentException("a plan of " + ordinal + " seats");
        }
    }

    private static void requireCategories(
            List<SeatCategory> categories, List<PlanSection> sections) {
        Set<String> names = categories.stream().map(SeatCategory::name).collect(Collectors.toSet());
        if (names.size() != categories.size()) {
            throw new IllegalArgumentException("two categories of one name");
        }
        for (var section : sections) {
            for (var seat : section.seats()) {
                if (!names.contains(seat.category())) {
                    throw new IllegalArgumentException("no category " + seat.category());
                }
            }
        }
    }
}
