package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what people type into the demo catalogue with what they want. We wrote the queries
 * before we measured anything, and never tuned for a fifth of them.
 */
@Tag("long-on-opensearch")
class RelevanceTest {

    private static final Logger LOG = Logger.getLogger(RelevanceTest.class.getName());
    private static final int TOP = 3;
    private static final double PROMISED = 0.95;

    @TempDir static Path folder;

    private static DemoSearch search;
    private static List<Asked> all;

    record Asked(boolean heldBack, String kind, String query, Wanted wanted) {

        static Asked of(String[] row) {
            return new Asked(row[0].equals("held"), row[1], row[2], new Wanted(row[3]));
        }

        boolean isIn(int top) {
            return search.hits(query, top).stream().anyMatch(wanted);
        }
    }

    @BeforeAll
    static void fill() {
        search = new DemoSearch(folder);
        all = DemoSearch.table("relevance.tsv").stream().map(Asked::of).toList();
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @Test
    void what_is_wanted_is_in_the_catalogue() {
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(all)
                .allSatisfy(asked -> assertThat(search.catalogue()).anyMatch(asked.wanted()));
    }

    @Test
    void what_is_wanted_is_among_the_first_three() {
        assertAll(
                () -> assertThat(share("all", asked -> true)).isGreaterThanOrEqualTo(PROMISED),
                () -> assertThat(share("held back", Asked::heldBack)).isGreaterThan(0.9));
    }

    private static double share(String name, Predicate<Asked> which) {
        var asked = all.stream().filter(which).toList();
        var missed = asked.stream().filter(one -> !one.isIn(TOP)).toList();
        var first = asked.stream().filter(one -> one.isIn(1)).count();
        LOG.info(
                () ->
                        "Relevance of %s: %d of %d in the top %d, %d on top; missed: %s"
                                .formatted(
                                        name,
                                        asked.size() - missed.size(),
                                        asked.size(),
                                        TOP,
                                        first,
                                        missed.stream()
                                                .filter(one -> !one.heldBack())
                                                .map(Asked::query)
                                                .collect(Collectors.joining(" · "))));
        return 1 - (double) missed.size() / asked.size();
    }

    static List<String[]> precise() {
        return DemoSearch.table("precision.tsv");
    }

    @ParameterizedTest
    @MethodSource("precise")
    void nothing_else_is_found(String query, String finds) {
        if (finds.equals("nothing")) {
            assertThat(search.hits(query, 100)).isEmpty();
        } else if (finds.startsWith("first 2 ")) {
            var wanted = new Wanted(finds.substring("first 2 ".length()));
            assertThat(search.hits(query, 2)).hasSize(2).allMatch(wanted);
        } else {
            var wanted = new Wanted(finds.substring("only ".length()));
            assertThat(search.hits(query, 100)).isNotEmpty().allMatch(wanted);
        }
    }
}
