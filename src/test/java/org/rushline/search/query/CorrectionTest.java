package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.search.SmallCatalogue.ALLIANZ_ARENA;
import static org.rushline.search.SmallCatalogue.BERNABEU;
import static org.rushline.search.SmallCatalogue.LEVIS;
import static org.rushline.search.SmallCatalogue.PHILHARMONIE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.search.Asking;
import org.rushline.search.EventIndex;
import org.rushline.search.Indexes;
import org.rushline.search.SmallCatalogue;

class CorrectionTest {

    @TempDir static Path folder;

    private static EventIndex index;
    private static EventSearch search;

    @BeforeAll
    static void fill() {
        index = Indexes.fresh(folder);
        search = new EventSearch(index, Clock.fixed(SmallCatalogue.NOW, ZoneOffset.UTC));
        var catalogue =
                new SmallCatalogue()
                        .match("05-01", "FC Bayern München", "FC St. Pauli", ALLIANZ_ARENA)
                        .match("04-03", "Real Madrid", "FC Barcelona", BERNABEU)
                        .concert("06-12", "The Eras Tour", LEVIS, "Taylor Swift")
                        .concert(
                                "03-20", "Symphony No. 9", PHILHARMONIE, "Berliner Philharmoniker");
        index.add(catalogue.events());
        index.flush();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Tayler Swift, Taylor Swift",
        "tayler swi, Taylor Swift",
        "Real Madird, Real Madrid",
        "bayren munchen, Bayern München",
        "tayler swift concert june, Taylor Swift concert june",
        "simphony berlin, Symphony Berlin",
        "taylor swift jukebox eras, Taylor Swift Eras",
    })
    void says_what_was_probably_meant(String typed, String meant) {
        var found = find(typed);
        assertThat(found.forgiven()).isTrue();
        assertThat(found.corrected()).isEqualTo(meant);
        assertThat(found.events()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Tayler Swift", "bayren munchen", "simphony berlin"})
    void what_it_says_is_found_without_forgiving(String typed) {
        var again = find(find(typed).corrected());
        assertThat(again.forgiven()).isFalse();
        assertThat(again.events()).isEqualTo(find(typed).events());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Taylor Swift", "tay", "munchen", "muenchen", "qwrtzpsdfg", "!!!"})
    void corrects_nothing_where_nothing_had_to_be_forgiven(String typed) {
        assertThat(find(typed).forgiven()).isFalse();
        assertThat(find(typed).corrected()).isNull();
    }

    @Test
    void a_word_of_some_events_stays_as_it_was_typed() {
        assertThat(find("real madird barcelona").corrected()).isEqualTo("Real Madrid Barcelona");
    }

    @Test
    void the_index_is_asked_about_a_word_once_however_many_events_were_found() {
        var found = find("tayler swift jukebox eras").events().get(0);
        var asked = new ArrayList<String>();
        var meant =
                Correction.of(
                        Keyword.of("tayler swift jukebox eras"),
                        Collections.nCopies(20, found),
                        word -> !asked.add(word));
        assertThat(meant).contains("Taylor Swift Eras");
        assertThat(asked).containsExactly("jukebox");
    }

    private static SearchResult find(String typed) {
        return search.find(Asking.of(Map.of("keyword", typed)));
    }
}
