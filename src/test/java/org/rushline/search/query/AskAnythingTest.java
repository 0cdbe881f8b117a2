package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.rushline.catalog.EventType;
import org.rushline.dev.Folders;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.search.Asking;
import org.rushline.search.EventIndex;
import org.rushline.search.Indexes;
import org.rushline.search.SmallCatalogue;
import org.rushline.search.text.Tokenizer;

/** Any input gets an answer, or a refusal that says what is wrong. */
@Tag("long-on-opensearch")
class AskAnythingTest {

    private static final Clock CLOCK = Clock.fixed(SmallCatalogue.NOW, ZoneOffset.UTC);

    private static Path folder;
    private static EventIndex index;

    @BeforeContainer
    static void fill() throws IOException {
        folder = Files.createTempDirectory("asked");
        index = Indexes.fresh(folder);
        var catalogue = new SmallCatalogue();
        for (int i = 0; i < 20; i++) {
            catalogue.add(
                    catalogue.event(
                            "Evening " + i,
                            EventType.OPERA,
                            "05-01",
                            SmallCatalogue.LEVIS,
                            "Choir"));
        }
        index.add(catalogue.events());
        index.flush();
    }

    @AfterContainer
    static void close() throws IOException {
        index.close();
        Folders.empty(folder);
    }

    @Property(tries = 1000)
    void any_text_as_any_parameter(
            @ForAll("parameters") String name, @ForAll("texts") String text) {
        answered(Map.of(name, text));
    }

    @Property(tries = 1000)
    void any_parameters_together(@ForAll("requests") Map<String, String> asked) {
        answered(asked);
    }

    @Property(tries = 500)
    void any_text_to_complete(@ForAll("texts") String text) {
        assertThat(new Suggestions(index, CLOCK).complete(Tokenizer.whole(text)))
                .hasSizeLessThanOrEqualTo(Suggestions.MOST);
    }

    private static void answered(Map<String, String> asked) {
        try {
            var request = Asking.of(asked);
            var found = new EventSearch(index, CLOCK).find(request);
            assertThat(found.events()).hasSizeLessThanOrEqualTo(request.pageSize());
            assertThat(found.total()).isGreaterThanOrEqualTo(found.events().size());
        } catch (InvalidFields refused) {
            assertThat(asked.keySet()).anyMatch(name -> refused.errors().toString().contains(name));
        }
    }

    @Provide
    Arbitrary<String> parameters() {
        return Arbitraries.of(
                "keyword",
                "performer",
                "city",
                "country",
                "near",
                "radiusKm",
                "type",
                "start",
                "end",
                "minPrice",
                "maxPrice",
                "currency",
                "sort",
                "facets",
                "include",
                "page",
                "pageSize",
                "after");
    }

    /** All of Unicode, half surrogates included; syntax of Lucene; what Java takes for numbers. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(250),
                Arbitraries.strings()
                        .withChars('"', '*', '?', '~', '^', '(', '[', '{', '\\', '/', ':', '+')
                        .withChars('-', '!', '&', '|', ' ', 'a', 'A', '.', ',', '\0', '\n')
                        .ofMaxLength(60),
                Arbitraries.strings().numeric().ofMaxLength(25),
                Arbitraries.of(
                        "NaN",
                        "-0",
                        "1e400",
                        "0x1p3",
                        "\uD83D",
                        "\uDC00a",
                        "\uFDFA".repeat(200),
                        "ﬁ".repeat(200),
                        "İ".repeat(200),
                        "a.".repeat(100),
                        "x ".repeat(100),
                        "a AND NOT (b OR c)",
                        "name:[* TO *]",
                        "evening~9",
                        "/.*/",
                        "prf_",
                        "null"));
    }

    @Provide
    Arbitrary<Map<String, String>> requests() {
        return Arbitraries.maps(parameters(), Arbitraries.oneOf(texts(), sensible())).ofMaxSize(8);
    }

    private static Arbitrary<String> sensible() {
        return Arbitraries.of(
                "evening",
                "choir 3",
                "2027-05-01",
                "2027-05-01T20:00:00Z",
                "52.5,13.4",
                "100",
                "1",
                "OPERA",
                "date",
                "price",
                "distance",
                "relevance",
                "all",
                "past",
                "type,city",
                "EUR",
                "US",
                "Santa Clara");
    }
}
