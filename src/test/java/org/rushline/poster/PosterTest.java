package org.rushline.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.poster.PosterFacts.Party;
import org.xml.sax.InputSource;

class PosterTest {

    private static final Party HOSTS = new Party("Rovers", true, List.of("#c8102e", "#ffffff"));

    @Test
    void the_same_facts_give_the_same_drawing() {
        assertThat(Poster.draw(play("evt_1", "Hamlet")))
                .isEqualTo(Poster.draw(play("evt_1", "Hamlet")));
    }

    @Test
    void other_evenings_of_the_same_play_look_different() {
        var drawings =
                IntStream.range(0, 30).mapToObj(i -> Poster.draw(play("evt_" + i, "Hamlet")));
        assertThat(drawings.distinct().count()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\"'&<>]]>",
                "\u0000\u0007 \ud800 \ufffe",
                "Концерт для двоих 夜 🎻",
                "%s %d %n",
                "W",
                "Supercalifragilisticexpialidocious-and-then-some-more-of-it",
                "a b c d e f g h i j k l m n o p q r s t u v w x y z"
            })
    void any_name_gives_well_formed_xml_without_anything_that_runs(String name) {
        for (var type :
                List.of("FOOTBALL", "CONCERT", "THEATRE", "OPERA", "DANCE", "COMEDY", "OTHER")) {
            for (int i = 0; i < 6; i++) {
                var drawing =
                        Poster.draw(
                                new PosterFacts(
                                        "evt_" + i,
                                        type,
                                        name,
                                        List.of(new Party(name, false, List.of())),
                                        "12 Jun",
                                        "Sat 20:30",
                                        name));
                assertWellFormed(drawing);
                assertThat(drawing).doesNotContain("<script", "style=", "onload", "href");
            }
        }
    }

    @Test
    void guests_in_the_hosts_colour_change_their_shirt() {
        var drawing = Poster.draw(match(new Party("City", true, List.of("#c8102e", "#00b2a9"))));
        assertThat(drawing).contains("fill='#00b2a9'");
    }

    @Test
    void teams_without_colours_get_some() {
        assertWellFormed(Poster.draw(match(new Party("City", true, List.of()))));
    }

    @Test
    void letters_can_be_read_on_every_ground() {
        for (var scheme : Scheme.ALL) {
            assertThat(Colour.contrast(scheme.ground(), scheme.ink())).isGreaterThanOrEqualTo(4.5);
        }
        for (var ground : List.of("#000000", "#777777", "#fde100", "#ffffff", "#00b2a9")) {
            var letters = Colour.lettersOn(ground, "#808080");
            assertThat(Colour.contrast(ground, letters)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void a_long_name_stays_inside_the_poster() {
        var lettering =
                Lettering.fit(
                        "An Unusually Long Name for an Evening of Song",
                        Typeface.BLACK,
                        520,
                        290,
                        150);
        assertThat(lettering.width()).isLessThanOrEqualTo(520.01);
        assertThat(lettering.height()).isLessThanOrEqualTo(290.01);
    }

    private static PosterFacts play(String id, String name) {
        return new PosterFacts(id, "THEATRE", name, List.of(), "12 Jun", "Sat 20:30", "Old House");
    }

    private static PosterFacts match(Party guests) {
        return new PosterFacts(
                "evt_1",
                "FOOTBALL",
                "Rovers v City",
                List.of(HOSTS, guests),
                "12 Jun",
                "Sat 20:30",
                "The Ground");
    }

    private static void assertWellFormed(String xml) {
        assertThatCode(
                        () ->
                                DocumentBuilderFactory.newInstance()
                                        .newDocumentBuilder()
                                        .parse(new InputSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }
}
