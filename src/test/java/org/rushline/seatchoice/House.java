package org.rushline.seatchoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;

/**
 * A small house as a picture, with the front row first: {@code .} free, {@code ,} free in the
 * second tier, {@code a} free and accessible, {@code r} free with a restricted view, {@code x}
 * sold, {@code #} blocked, {@code |} an aisle. Signs {@code =} alone are a standing area.
 */
record House(List<String> picture, PlanLayout layout, byte[] states, SeatStates seats) {

    private static final List<Point> OUTLINE =
            List.of(new Point(0f, 0f), new Point(100f, 0f), new Point(100f, 100f));

    static House of(String... picture) {
        return of(List.of(picture));
    }

    static House of(List<String> picture) {
        var layout = layout(picture);
        var places = String.join("", picture).replace("|", "");
        var states = new byte[places.length()];
        var tiers = new short[places.length()];
        for (int i = 0; i < states.length; i++) {
            states[i] =
                    switch (places.charAt(i)) {
                        case 'x' -> SeatState.SOLD.code();
                        case '#' -> SeatState.BLOCKED.code();
                        default -> SeatState.FREE.code();
                    };
            tiers[i] = (short) (places.charAt(i) == ',' ? 1 : 0);
        }
        var seats = new SeatStates(SeatRows.of(layout), states, tiers);
        return new House(picture, layout, states, seats);
    }

    /** Rows of any kind and state, some with aisles. */
    static Arbitrary<House> any() {
        return rows(".....xx#a,|");
    }

    static Arbitrary<House> withPillars() {
        return rows("....rrxxa|");
    }

    static Arbitrary<House> plain() {
        return rows("....xx");
    }

    private static Arbitrary<House> rows(String alphabet) {
        return Arbitraries.strings()
                .withChars(alphabet.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(14)
                .filter(line -> !line.replace("|", "").isEmpty())
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(House::of);
    }

    House mirrored() {
        return of(picture.stream().map(l -> new StringBuilder(l).reverse().toString()).toList());
    }

    /** Seats beside each other with no aisle between them, found without the code under test. */
    List<List<Integer>> runs() {
        var runs = new ArrayList<List<Integer>>();
        var ordinal = 0;
        for (var line : picture) {
            for (var part : line.split("\\|")) {
                runs.add(IntStream.range(ordinal, ordinal + part.length()).boxed().toList());
                ordinal += part.length();
            }
        }
        return runs;
    }

    /** Parts of the runs that are free, ordinary seats of the first tier. */
    List<List<Integer>> stretches() {
        var stretches = new ArrayList<List<Integer>>();
        for (var run : runs()) {
            List<Integer> stretch = new ArrayList<>();
            for (int seat : run) {
                if (isOrdinary(seat)) {
                    stretch.add(seat);
                } else if (!stretch.isEmpty()) {
                    stretches.add(stretch);
                    stretch = new ArrayList<>();
                }
            }
            if (!stretch.isEmpty()) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    boolean isOrdinary(int seat) {
        return seats.isFree(seat)
                && seats.tier(seat) == 0
                && !seats.rows().isAccessible(seat)
                && !isRestricted(seat);
    }

    boolean isRestricted(int seat) {
        return picture.stream().collect(Collectors.joining()).replace("|", "").charAt(seat) == 'r';
    }

    /** From where everybody looks: the middle of the front. */
    double distance(int seat) {
        var at = layout.everySeat().skip(seat).findFirst().orElseThrow();
        var focus = layout.scenery().focus();
        return Math.hypot(at.x() - focus.x(), at.y() - focus.y());
    }

    void take(List<Integer> ordinals) {
        ordinals.forEach(ordinal -> states[ordinal] = SeatState.HELD.code());
    }

    boolean together(SeatChoice choice) {
        return seats.rows().areTogether(choice.ordinals());
    }

    /** The sizes of the groups that sit together. */
    List<Integer> groups(List<Integer> chosen) {
        var sizes = new ArrayList<Integer>();
        for (int i = 0; i < chosen.size(); i++) {
            if (i > 0 && seats.rows().areNeighbours(chosen.get(i - 1), chosen.get(i))) {
                sizes.set(sizes.size() - 1, sizes.get(sizes.size() - 1) + 1);
            } else {
                sizes.add(1);
            }
        }
        return sizes;
    }

    @Override
    public String toString() {
        return picture.stream().collect(Collectors.joining("\n", "\n", "\n"))
                + Arrays.toString(states);
    }

    private static PlanLayout layout(List<String> picture) {
        var plan = new PlanBuilder();
        for (int y = 0; y < picture.size(); y++) {
            if (picture.get(y).startsWith("=")) {
                plan.standing("Area " + y, "", OUTLINE, "All", picture.get(y).length());
                continue;
            }
            if (y == 0 || picture.get(y - 1).startsWith("=")) {
                plan.section("Hall " + y, "", OUTLINE);
            }
            addRow(plan, y, picture.get(y));
        }
        return plan.build("A house", 100, 100, Stage.STAGE, List.of(category()));
    }

    private static void addRow(PlanBuilder plan, int y, String line) {
        for (int x = 0; x < line.length(); x++) {
            if (line.charAt(x) != '|') {
                var isLast = x + 1 == line.length() || line.charAt(x + 1) == '|';
                var at = 50 - line.length() / 2.0 + x;
                var accessible = line.charAt(x) == 'a';
                plan.seat("R" + y, Integer.toString(x), at, 10 + y, "All", accessible, isLast);
                if (line.charAt(x) == 'r') {
                    plan.note(null, true);
                }
            }
        }
    }

    private static SeatCategory category() {
        return new SeatCategory("All", "#808080");
    }
}
