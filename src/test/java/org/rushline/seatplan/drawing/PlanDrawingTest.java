package org.rushline.seatplan.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.generator.PlanGenerator;
import org.rushline.seatplan.generator.PlanKind;
import org.rushline.seatplan.pretix.WholePlan;
import org.rushline.seatplan.shape.Point;
import org.xml.sax.InputSource;

class PlanDrawingTest {

    private static final Path GALLERY = Path.of("target", "drawings");

    /** Look at them: no test sees whether a stadium looks like one. */
    @ParameterizedTest
    @CsvSource({
        "STADIUM, 94000, 0", "STADIUM, 60000, 6000", "STADIUM, 32000, 0", "STADIUM, 12000, 2000",
        "STADIUM, 4000, 0", "STADIUM, 600, 0", "THEATRE, 2000, 0", "THEATRE, 400, 0",
        "THEATRE, 1000, 0", "THEATRE, 3200, 0", "ARENA, 15000, 5000", "ARENA, 15000, 0",
        "ARENA, 40000, 8000", "ARENA, 2000, 800", "ARENA, 500, 500"
    })
    void every_kind_of_venue_can_be_drawn(PlanKind kind, int capacity, int standing)
            throws Exception {
        var plan = PlanGenerator.generate(kind, "A venue", capacity, standing);
        var name = kind + "-" + capacity + "-" + standing;
        keep(name + ".svg", PlanDrawing.overview(plan));
        assertThat(elements(PlanDrawing.overview(plan), "title")).isEqualTo(plan.sections().size());
    }

    @Test
    void a_name_cannot_break_out_of_the_drawing() throws Exception {
        var outline = List.of(new Point(0, 0), new Point(10, 0), new Point(0, 10));
        var plan =
                new PlanBuilder()
                        .section("\"><script>alert(1)</script>\u0000", "", outline)
                        .seat("1", "1", 1, 1, "All", false, true)
                        .build(
                                "' onload='x",
                                10,
                                10,
                                Stage.NONE,
                                List.of(new SeatCategory("All", "#aabbcc")));
        assertThat(elements(PlanDrawing.overview(plan), "script")).isZero();
        assertThat(PlanDrawing.overview(plan))
                .contains("&#39; onload=&#39;x")
                .doesNotContain("style=");
    }

    @Test
    void the_stage_and_the_decorations_are_drawn_from_the_plan_and_under_the_sections()
            throws Exception {
        var svg = PlanDrawing.overview(WholePlan.read().layout());
        assertThat(svg).contains("M200 20L400 20L360 80L240 80Z", ">Bar<", "rotate(90 ");
        assertThat(svg.indexOf("class=\"stage\"")).isBetween(0, svg.indexOf("class=\"section\""));
        assertThat(elements(svg, "g")).isEqualTo(1 + 5);
        assertThat(svg).contains("fill=\"#cbeeb3\"").doesNotContain("style=");
    }

    @Test
    void a_stage_without_room_lies_above_the_plan_and_is_seen() throws Exception {
        var atTheEdge = List.of(new Point(0, 0), new Point(100, 0), new Point(100, 60));
        var plan =
                new PlanBuilder()
                        .section("Hall", "", atTheEdge)
                        .seat("1", "1", 90, 10, "All", false, true)
                        .build(
                                "Tight",
                                100,
                                60,
                                Stage.STAGE,
                                List.of(new SeatCategory("All", "#aabbcc")));
        assertThat(plan.scenery().outline()).allMatch(point -> point.y() < 0);
        assertThat(PlanDrawing.overview(plan)).contains("viewBox=\"0 -6 100 66\"");
    }

    private static int elements(String svg, String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName(name)
                .getLength();
    }

    private static void keep(String name, String svg) throws IOException {
        Files.createDirectories(GALLERY);
        Files.writeString(GALLERY.resolve(name), svg);
    }
}
