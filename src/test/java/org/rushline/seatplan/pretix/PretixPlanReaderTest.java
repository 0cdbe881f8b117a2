package org.rushline.seatplan.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rushline.seatplan.PlanSeat;
import org.rushline.seatplan.PlanSection;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.shape.Polygon;

class PretixPlanReaderTest {

    private final ImportedPlan nasty = PretixFile.read(PretixFile.NASTY);

    @Test
    void a_seats_place_is_the_sum_of_its_own_its_rows_and_its_zones() {
        var seats = nasty.layout().sections().get(0).seats();
        assertThat(seats.get(2).x() - seats.get(0).x()).isEqualTo(75.5f);
        assertThat(seats.get(0).y() - seats.get(1).y()).isEqualTo(0.5f);
        assertThat(seats).extracting(PlanSeat::x).allMatch(x -> x >= 0);
        assertThat(nasty.layout().width()).isGreaterThan(900);
    }

    @Test
    void a_zone_in_two_places_becomes_two_sections() {
        assertThat(nasty.layout().sections())
                .extracting(PlanSection::name)
                .containsExactly("Ground floor 1", "Ground floor 2", "Terrace");
        assertThat(nasty.layout().sections())
                .extracting(PlanSection::zone)
                .containsOnly("Ground floor");
    }

    @Test
    void repeated_labels_are_told_apart() {
        var first = nasty.layout().sections().get(0);
        assertThat(first.seats())
                .extracting(seat -> seat.row() + "-" + seat.label())
                .containsExactly("A-1", "A-2", "A-2 (2)", "A (2)-1", "A (2)-2");
    }

    @Test
    void a_wide_gap_is_an_aisle() {
        assertThat(nasty.layout().sections().get(0).seats())
                .extracting(PlanSeat::aisleAfter)
                .containsExactly(false, true, true, false, true);
    }

    @Test
    void a_seats_note_is_what_buyers_should_know() {
        assertThat(nasty.layout().everySeat())
                .extracting(PlanSeat::note)
                .filteredOn(Objects::nonNull)
                .containsExactly("A pillar in sight");
        var tooLong = "{'category': 'Blue', 'note': '" + "x".repeat(101) + "'}";
        var shortened = PretixFile.read(PretixFile.with(tooLong));
        assertThat(shortened.layout().everySeat().map(seat -> seat.note().length()))
                .containsExactly(100);
        assertThat(shortened.repairs()).anyMatch(repair -> repair.contains("too long"));
    }

    @Test
    void only_an_area_with_a_capacity_is_for_standing() {
        var terrace = nasty.layout().sections().get(2);
        assertThat(terrace.standing()).isTrue();
        assertThat(terrace.capacity()).isEqualTo(12);
        assertThat(nasty.layout().seats()).isEqualTo(6);
    }

    @Test
    void colours_are_normal_or_from_the_palette() {
        assertThat(nasty.layout().categories())
                .containsExactly(
                        new SeatCategory("Blue", "#3399ff"),
                        new SeatCategory("Red", Colours.fromPalette(1)));
    }

    @Test
    void what_does_not_show_is_dropped_from_texts() {
        assertThat(nasty.layout().name()).isEqualTo("Old Ground");
    }

    @Test
    void what_was_repaired_is_said_in_one_sentence_each() {
        assertThat(nasty.repairs())
                .containsExactly(
                        "1 category had a colour that is not like #1a2b3c and was given another:"
                                + " categories[1].color.",
                        "1 zone lies in parts far from each other and became one section for each: zones[0].",
                        "1 seat had the number of another one in its row and was told apart, as in"
                                + " 7 (2): zones[0].rows[0].seats[2].",
                        "5 seats' guids were only used to find repeats: here seats are known by"
                                + " their ordinals; the first is zones[0].rows[0].seats[0].",
                        "2 seats repeated another seat's guid and were given their own; the first"
                                + " is zones[0].rows[0].seats[1].",
                        "1 seat had no number and was counted along its row:"
                                + " zones[0].rows[1].seats[1].",
                        "1 row had seats that another row of its name has too and was told apart,"
                                + " as in A (2): zones[0].rows[1].",
                        "1 seat had no guid and was given its own: zones[0].rows[1].seats[1].",
                        "1 row had no label and was counted in its zone: zones[0].rows[2].",
                        "Left out, since plans here do not have it: version.",
                        "Left out, since plans here do not have it: zones[0].zone_id.",
                        "Left out, since its value means nothing here: zones[0].areas[0].color.");
    }

    @Test
    void seats_lie_in_their_sections_outline() {
        for (var section : nasty.layout().sections()) {
            assertThat(section.seats())
                    .allMatch(seat -> Polygon.contains(section.outline(), seat.x(), seat.y()));
        }
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(PretixFile.read("\uFEFF" + PretixFile.NASTY)).isEqualTo(nasty);
    }

    /** Not ours to give away: run where somebody has it. */
    @Test
    @Tag("real-data")
    void a_real_stadium_is_read() throws IOException {
        try (var file = Files.newInputStream(Path.of(System.getProperty("real.plan")))) {
            var stadium = PretixPlanReader.read(file, "Stadium");
            assertThat(stadium.layout().capacity()).isEqualTo(738);
            assertThat(stadium.layout().categories()).hasSize(5);
            assertThat(stadium.repairs()).anyMatch(r -> r.startsWith("420 seats repeated another"));
            assertThat(stadium.repairs()).hasSizeLessThan(16);
            assertThat(stadium.layout().sections().size()).isBetween(10, 20);
            var zones =
                    stadium.layout().sections().stream()
                            .map(PlanSection::zone)
                            .collect(Collectors.toSet());
            assertThat(zones).containsExactlyInAnyOrder("Ground floor", "First Floor");
        }
    }
}
