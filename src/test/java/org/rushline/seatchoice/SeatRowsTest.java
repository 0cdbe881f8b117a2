package org.rushline.seatchoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.PlanSeat;
import org.rushline.seatplan.generator.PlanGenerator;
import org.rushline.seatplan.generator.PlanKind;

class SeatRowsTest {

    @Property(tries = 15)
    void says_of_every_place_what_the_plan_says(@ForAll PlanKind kind, @ForAll Random random) {
        var standing = kind == PlanKind.THEATRE ? 0 : 700;
        var plan = PlanGenerator.generate(kind, "A venue", random.nextInt(2_000, 30_000), standing);
        var rows = SeatRows.of(plan);
        assertThat(rows.capacity()).isEqualTo(plan.capacity());
        PlanSeat left = null;
        for (var seat : plan.everySeat().toList()) {
            assertThat(rows.isStanding(seat.ordinal())).isEqualTo(seat.row() == null);
            assertThat(rows.isAccessible(seat.ordinal())).isEqualTo(seat.accessible());
            assertThat(rows.section(seat.ordinal())).isEqualTo(seat.section());
            assertThat(rows.rowLabel(seat.ordinal())).isEqualTo(seat.row());
            if (left != null) {
                assertThat(rows.areNeighbours(left.ordinal(), seat.ordinal()))
                        .isEqualTo(areNeighbours(left, seat));
            }
            left = seat;
        }
    }

    @Example
    void a_theatres_best_seats_are_in_the_middle_of_its_first_row() {
        var plan = PlanGenerator.generate(PlanKind.THEATRE, "A theatre", 1_200, 0);
        var seats = allOneTier(plan);
        var best = new BestAvailable(seats, new Random(0)).choose(0, 2, 1).orElseThrow();
        var seat = plan.everySeat().skip(best.ordinals().get(0)).findFirst().orElseThrow();
        assertThat(seat.row()).isEqualTo("A");
        assertThat(seat.x()).isBetween(plan.width() * 0.3f, plan.width() * 0.7f);
    }

    @Example
    void a_stadiums_best_seats_are_at_the_halfway_line() {
        var plan = PlanGenerator.generate(PlanKind.STADIUM, "A ground", 40_000, 0);
        var best = new BestAvailable(allOneTier(plan), new Random(0)).choose(0, 2, 1).orElseThrow();
        var seat = plan.everySeat().skip(best.ordinals().get(0)).findFirst().orElseThrow();
        assertThat(seat.row()).isEqualTo("1");
        assertThat(seat.x()).isBetween(plan.width() * 0.42f, plan.width() * 0.58f);
    }

    @Example
    void an_aisle_parts_a_row_and_rows_are_parted_without() {
        var rows = House.of("..|..", "..").seats().rows();
        assertThat(List.of(rows.areNeighbours(0, 1), rows.areNeighbours(1, 0))).containsOnly(true);
        assertThat(List.of(rows.areNeighbours(1, 2), rows.areNeighbours(3, 4))).containsOnly(false);
    }

    @Example
    void together_are_neighbours_in_any_order_and_those_who_stand_in_one_area() {
        var rows = House.of("...|..", "===", "==").seats().rows();
        for (var together : List.of(List.of(2, 0, 1), List.of(4), List.of(7, 5), List.of(8, 9))) {
            assertThat(rows.areTogether(together)).as("%s", together).isTrue();
        }
        for (var apart : List.of(List.of(0, 2), List.of(2, 3), List.of(4, 5), List.of(7, 8))) {
            assertThat(rows.areTogether(apart)).as("%s", apart).isFalse();
        }
    }

    private static SeatStates allOneTier(PlanLayout plan) {
        return new SeatStates(
                SeatRows.of(plan), new byte[plan.capacity()], new short[plan.capacity()]);
    }

    private static boolean areNeighbours(PlanSeat left, PlanSeat right) {
        return left.section() == right.section()
                && left.row() != null
                && left.row().equals(right.row())
                && !left.aisleAfter();
    }
}
