package org.rushline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rushline.inventory.SeatMatch.Held;
import org.rushline.inventory.SeatMatch.Offered;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.InvalidFields;

/** Nobody gets a seat with another label, unless an operator says so. */
class SeatMatchTest {

    private static final SeatLabel FLOOR = new SeatLabel("Floor", null, null);

    @Test
    void who_has_a_place_has_the_one_of_the_same_name() {
        var match =
                SeatMatch.of(
                        List.of(held(1, "A", true), held(2, "B", false), held(3, "C", true)),
                        List.of(offered(0, "B"), offered(1, "A"), offered(2, "D")),
                        Map.of());
        assertThat(match.kept()).isEqualTo(Map.of(new TicketId(1), 1, new TicketId(2), 0));
        assertThat(match.homeless()).isEqualTo(Map.of(new TicketId(3), seat("C")));
        assertThat(match.unsold()).containsExactly(2);
    }

    @Test
    void in_an_area_that_becomes_smaller_those_stay_who_have_a_place() {
        var match =
                SeatMatch.of(
                        List.of(
                                new Held(new TicketId(1), FLOOR, false),
                                new Held(new TicketId(2), FLOOR, true),
                                new Held(new TicketId(3), FLOOR, false),
                                new Held(new TicketId(4), FLOOR, true)),
                        List.of(new Offered(7, FLOOR), new Offered(8, FLOOR)),
                        Map.of());
        assertThat(match.kept()).isEqualTo(Map.of(new TicketId(2), 7, new TicketId(4), 8));
        assertThat(match.vanishing()).containsOnlyKeys(new TicketId(1), new TicketId(3));
        assertThat(match.homeless()).isEmpty();
    }

    @Test
    void an_operator_says_where_somebody_sits() {
        var match =
                SeatMatch.of(
                        List.of(held(1, "A", true), held(2, "B", false)),
                        List.of(offered(0, "B"), offered(1, "C")),
                        Map.of(new TicketId(1), seat("B")));
        assertThat(match.kept()).isEqualTo(Map.of(new TicketId(1), 0));
        assertThat(match.vanishing()).containsOnlyKeys(new TicketId(2));
        assertThat(match.moves())
                .containsExactly(new SeatMatch.Move(new TicketId(1), seat("A"), seat("B")));
    }

    @Test
    void but_not_on_the_lap_of_somebody_else() {
        var match =
                SeatMatch.of(
                        List.of(held(1, "A", true), held(2, "B", true)),
                        List.of(offered(0, "B")),
                        Map.of(new TicketId(1), seat("B")));
        assertThat(match.homeless()).containsOnlyKeys(new TicketId(2));
    }

    @Test
    void what_cannot_be_said_is_refused() {
        var tickets = List.of(held(1, "A", true), held(2, "B", false));
        var places = List.of(offered(0, "B"));
        assertThatThrownBy(() -> SeatMatch.of(tickets, places, Map.of(new TicketId(1), seat("Z"))))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> SeatMatch.of(tickets, places, Map.of(new TicketId(2), seat("B"))))
                .as("nobody has it")
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> SeatMatch.of(tickets, places, Map.of(new TicketId(9), seat("B"))))
                .as("of another event")
                .isInstanceOf(InvalidFields.class);
    }

    @Property(tries = 500)
    void no_place_is_given_twice_and_none_is_lost(
            @ForAll("names") List<String> before,
            @ForAll("names") List<String> after,
            @ForAll List<Boolean> wanted) {
        var tickets = new ArrayList<Held>();
        for (int i = 0; i < before.size(); i++) {
            tickets.add(held(i + 1, before.get(i), i < wanted.size() && wanted.get(i)));
        }
        var offered = new ArrayList<Offered>();
        for (int i = 0; i < after.size(); i++) {
            offered.add(offered(i, after.get(i)));
        }
        var match = SeatMatch.of(tickets, offered, Map.of());

        var taken = new ArrayList<>(match.kept().values());
        taken.addAll(match.unsold());
        assertThat(taken).doesNotHaveDuplicates().hasSize(after.size());
        assertThat(match.kept().size() + match.homeless().size() + match.vanishing().size())
                .isEqualTo(before.size());
        match.kept()
                .forEach(
                        (ticket, ordinal) ->
                                assertThat(after.get(ordinal))
                                        .isEqualTo(before.get((int) ticket.value() - 1)));
        var names = new HashMap<String, Long>();
        after.forEach(name -> names.merge(name, 1L, Long::sum));
        match.homeless()
                .values()
                .forEach(
                        label ->
                                assertThat(wantedOf(tickets, label.seat()))
                                        .isGreaterThan(names.getOrDefault(label.seat(), 0L)));
    }

    private static long wantedOf(List<Held> tickets, String name) {
        return tickets.stream().filter(t -> t.wanted() && t.label().seat().equals(name)).count();
    }

    /** Few labels, some of them of several seats, as in a standing area. */
    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("A", "B", "C", "D", "E").list().ofMaxSize(12);
    }

    private static Held held(long ticket, String name, boolean wanted) {
        return new Held(new TicketId(ticket), seat(name), wanted);
    }

    private static Offered offered(int ordinal, String name) {
        return new Offered(ordinal, seat(name));
    }

    private static SeatLabel seat(String name) {
        return new SeatLabel("Stalls", "1", name);
    }
}
