package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.search.SmallCatalogue.ALLIANZ_ARENA;
import static org.rushline.search.SmallCatalogue.BERNABEU;
import static org.rushline.search.SmallCatalogue.LEVIS;
import static org.rushline.search.SmallCatalogue.MILLERNTOR;
import static org.rushline.search.SmallCatalogue.PHILHARMONIE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.search.Asking;
import org.rushline.search.EventIndex;
import org.rushline.search.Indexes;
import org.rushline.search.SmallCatalogue;

class EventSearchTest {

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
                        .match("04-20", "FC St. Pauli", "FC Bayern München", MILLERNTOR)
                        .concert("06-12", "The Eras Tour", LEVIS, "Taylor Swift")
                        .concert("06-13", "The Eras Tour", LEVIS, "Taylor Swift")
                        .concert("03-20", "Symphony No. 9", PHILHARMONIE, "Berliner Philharmoniker")
                        .concert("03-25", "An evening in Madrid", BERNABEU, "R.E.M.", "Jay-Z");
        index.add(catalogue.events());
        index.flush();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Bayern Munchen, FC St. Pauli v FC Bayern München",
        "Muenchen, FC Bayern München v FC St. Pauli",
        "bayern munich, FC St. Pauli v FC Bayern München",
        "Tayler Swift, The Eras Tour",
        "Real Madird, Real Madrid v FC Barcelona",
        "swift taylor, The Eras Tour",
        "tay, The Eras Tour",
        "Saint Pauli, FC St. Pauli v FC Bayern München",
        "levis, The Eras Tour",
        "rem, An evening in Madrid",
        "jay z, An evening in Madrid",
        "JAYZ, An evening in Madrid",
        "Madrid March, An evening in Madrid",
        "Santa Clara 12 June, The Eras Tour",
        "Deutschland symphony, Symphony No. 9",
        "germany concert, Symphony No. 9"
    })
    void finds(String keyword, String first) {
        assertThat(names(Map.of("keyword", keyword))).first().isEqualTo(first);
    }

    private static List<String> names(Map<String, String> asked) {
        return search.find(Asking.of(asked)).events().stream().map(FoundEvent::name).toList();
    }
}
