package org.rushline.availability.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rushline.seatchoice.SeatState.BLOCKED;
import static org.rushline.seatchoice.SeatState.CLAIMED;
import static org.rushline.seatchoice.SeatState.FREE;
import static org.rushline.seatchoice.SeatState.HELD;
import static org.rushline.seatchoice.SeatState.SOLD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.availability.board.BoardRows.Row;
import org.rushline.changelog.LogPosition;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.TierId;
import org.rushline.seatchoice.SeatRows;
import org.rushline.seatchoice.SeatState;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;
import org.rushline.testing.Await;

class BoardReaderTest {

    private static final int PLACES = 20;
    private static final EventId EVENT = new EventId(7);
    private static final TierId TIER = new TierId(1);
    private static final SeatPlanId PLAN = new SeatPlanId(1);
    private static final List<Integer> ALL = IntStream.range(0, PLACES).boxed().toList();

    private final Tickets tickets = new Tickets();
    private final BoardListener listener = new BoardListener();
    private final BoardReader reader = new BoardReader();
    private final StaleSeats stale = new StaleSeats();

    private SeatBoard board;
    private long position;

    @BeforeEach
    void draw() {
        reader.rows = tickets;
        reader.listener = listener;
        board =
                new SeatBoard(
                        EVENT, PLAN, rows(PLACES), Map.of("Floor", 0), tickets.tickets(EVENT));
        reader.settings = new AvailabilitySettings();
        reader.settings.doubt = true;
        hear(System.nanoTime());
        reader.changes(board, stale);
        tickets.read.clear();
    }

    @Test
    void reads_what_it_was_told_and_no_more() {
        tickets.states[3] = SOLD;
        tickets.states[4] = BLOCKED;
        stale.add(List.of(3, 4));
        again();
        assertThat(tickets.read).containsExactly(3, 4);
        assertThat(state(3)).isEqualTo(SOLD);
        assertThat(state(4)).isEqualTo(BLOCKED);
        again();
        assertThat(tickets.read).isEmpty();
    }

    @Test
    void of_tickets_that_have_moved_to_another_plan_it_shows_nothing_and_is_drawn_anew() {
        tickets.plan = new SeatPlanId(2);
        tickets.states[3] = SOLD;
        assertThat(board.isOutdated()).isFalse();
        stale.add(List.of(3));
        again();
        assertThat(board.isOutdated()).isTrue();
        assertThat(state(3)).isEqualTo(FREE);
    }

    @Test
    void sees_holds_come_and_go_without_being_told() {
        tickets.held.addAll(Set.of(3, 4));
        allAgain();
        assertThat(List.of(state(3), state(4))).containsOnly(HELD);
        tickets.held.remove(3);
        allAgain();
        assertThat(state(3)).isEqualTo(FREE);
        assertThat(state(4)).isEqualTo(HELD);
        assertThat(tickets.read).isEmpty();
    }

    @Test
    void a_large_house_is_gone_through_in_slices_that_nobody_feels() {
        var many = 40_000;
        var all = IntStream.range(0, many).mapToObj(tickets::row).toList();
        var large = new SeatBoard(EVENT, PLAN, rows(many), Map.of("Floor", 0), all);
        var from = 0;
        while (from < many) {
            var slice = large.nextSlice();
            assertThat(slice.from()).isEqualTo(from);
            assertThat(slice.to() - from).isBetween(1, 2_000);
            from = slice.to();
        }
        assertThat(large.nextSlice().from()).isZero();
    }

    @Test
    void what_this_node_believed_is_looked_at() {
        board.mark(List.of(Tickets.id(3)), HELD);
        assertThat(state(3)).isEqualTo(HELD);
        again();
        assertThat(state(3)).isEqualTo(FREE);
    }

    @Test
    void what_this_node_sees_while_it_reads_is_newer() {
        tickets.meanwhile = () -> board.mark(List.of(Tickets.id(3)), CLAIMED);
        stale.add(List.of(3));
        again();
        assertThat(state(3)).isEqualTo(CLAIMED);
        tickets.meanwhile = () -> {};
        again();
        assertThat(state(3)).isEqualTo(FREE);
    }

    @Test
    void what_it_was_never_told_is_found_slice_by_slice() {
        tickets.states[3] = SOLD;
        tickets.states[19] = SOLD;
        var gate = 0;
        while (state(19) == FREE || state(3) == FREE) {
            assertThat(gate++).isLessThan(PLACES);
            again();
            assertThat(tickets.read).isEmpty();
        }
        assertThat(gate).isGreaterThan(1);
        for (var slice = 0; slice < 2 * PLACES; slice++) {
            again();
        }
        assertThat(tickets.sliced).containsAll(ALL);
    }

    @Test
    void what_this_node_sees_while_it_reads_a_slice_is_newer() {
        tickets.meanwhile = () -> board.mark(tickets.all(), HELD);
        again();
        assertThat(ALL).allSatisfy(ordinal -> assertThat(state(ordinal)).isEqualTo(HELD));
    }

    @Test
    void reads_all_when_it_is_told_so() {
        stale.add(List.of(2));
        stale.add(null);
        again();
        assertThat(tickets.read).isEqualTo(ALL);
    }

    @Test
    void reads_all_while_the_log_is_not_heard() {
        hear(System.nanoTime() - 2_000_000_000L);
        reader.changes(board, stale);
        assertThat(tickets.read).isEqualTo(ALL);
    }

    @Test
    void reads_all_after_a_reading_that_failed() {
        stale.add(List.of(3));
        tickets.states[3] = SOLD;
        tickets.meanwhile =
                () -> {
                    throw new IllegalStateException("not now");
                };
        assertThatThrownBy(this::again).isInstanceOf(IllegalStateException.class);
        tickets.meanwhile = () -> {};
        again();
        assertThat(tickets.read).isEqualTo(ALL);
        assertThat(state(3)).isEqualTo(SOLD);
    }

    @Test
    void whoever_watches_costs_nothing_while_nothing_happens() {
        tickets.sliced.clear();
        watch();
        assertThat(tickets.read).isEmpty();
        assertThat(tickets.sliced).isEmpty();
    }

    @Test
    void whoever_watches_sees_what_was_announced_and_then_what_is() {
        tickets.held.add(3);
        board.mark(List.of(Tickets.id(3), Tickets.id(4)), HELD);
        assertThat(List.of(state(3), state(4))).containsOnly(HELD);
        watch();
        assertThat(tickets.read).containsExactly(3, 4);
        assertThat(state(3)).isEqualTo(HELD);
        assertThat(state(4)).isEqualTo(FREE);
    }

    @Test
    void a_hold_that_runs_out_is_seen_without_being_told() throws InterruptedException {
        reader.settings.doubt = false;
        tickets.held.add(3);
        tickets.millis = 1;
        stale.add(List.of(3));
        watch();
        assertThat(state(3)).isEqualTo(HELD);
        tickets.held.remove(3);
        Await.until(
                Duration.ofSeconds(5),
                () -> {
                    watch();
                    return state(3) == FREE;
                });
    }

    @Test
    void a_hold_that_lasts_longer_than_it_seemed_stays() throws InterruptedException {
        tickets.held.add(3);
        tickets.millis = 1;
        stale.add(List.of(3));
        watch();
        tickets.millis = 600_000;
        Await.until(
                Duration.ofSeconds(5),
                () -> {
                    watch();
                    return tickets.read.contains(3);
                });
        watch();
        assertThat(tickets.read).isEmpty();
        assertThat(state(3)).isEqualTo(HELD);
    }

    @Test
    void a_board_knows_how_far_in_the_log_it_is() {
        var before = board.position();
        again();
        assertThat(board.position()).isEqualTo(before + 1);
    }

    private void watch() {
        tickets.read.clear();
        hear(System.nanoTime());
        reader.stale(board, stale);
    }

    private void hear(long moment) {
        listener.told(moment, new LogPosition("one", ++position, List.of()));
    }

    private void again() {
        tickets.read.clear();
        hear(System.nanoTime());
        reader.changes(board, stale);
    }

    /** As often as it takes to look at every seat. */
    private void allAgain() {
        tickets.sliced.clear();
        while (!tickets.sliced.containsAll(ALL)) {
            again();
        }
    }

    private SeatState state(int ordinal) {
        return board.seats().state(ordinal);
    }

    private static SeatRows rows(int places) {
        var plan = new PlanBuilder();
        var outline = List.of(new Point(0f, 0f), new Point(100f, 0f), new Point(100f, 100f));
        plan.standing("Floor", "", outline, "All", places);
        var category = new SeatCategory("All", "#808080");
        return SeatRows.of(plan.build("A house", 100, 100, Stage.STAGE, List.of(category)));
    }

    /** The tables, and which ordinals were read of them. */
    private static class Tickets extends BoardRows {

        final SeatState[] states = new SeatState[PLACES];
        final Set<Integer> held = new HashSet<>();
        final List<Integer> read = new ArrayList<>();
        final List<Integer> sliced = new ArrayList<>();
        Runnable meanwhile = () -> {};
        long millis = 600_000;
        SeatPlanId plan = PLAN;

        static TicketId id(int ordinal) {
            return new TicketId(100 + ordinal);
        }

        @Override
        public List<Row> tickets(EventId event) {
            return tickets(event, ALL);
        }

        @Override
        public List<Row> tickets(EventId event, Collection<Integer> ordinals) {
            var rows = ordinals.stream().map(this::row).toList();
            read.addAll(ordinals);
            meanwhile.run();
            return rows;
        }

        @Override
        public List<Row> tickets(EventId event, int from, int to) {
            var slice = IntStream.range(from, to).boxed().toList();
            sliced.addAll(slice);
            var rows = slice.stream().map(this::row).toList();
            meanwhile.run();
            return rows;
        }

        List<TicketId> all() {
            return ALL.stream().map(Tickets::id).toList();
        }

        Row row(int ordinal) {
            var known = ordinal < PLACES && states[ordinal] != null ? states[ordinal] : FREE;
            var state = held.contains(ordinal) && known == FREE ? HELD : known;
            return new Row(
                    ordinal, id(ordinal).value(), TIER, state, state == HELD ? millis : 0, plan);
        }
    }
}
