package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rushline.catalog.EventType;
import org.rushline.search.Asking;
import org.rushline.search.EventIndex;
import org.rushline.search.Indexes;
import org.rushline.search.SmallCatalogue;
import org.rushline.search.request.SearchRequest;

/** More events than anybody counts. */
@Tag("long-on-opensearch")
class CountManyTest {

    private static final int EVENTS = SearchRequest.DEEPEST + 50;

    @TempDir static Path folder;

    private static EventIndex index;

    @BeforeAll
    static void fill() {
        index = Indexes.fresh(folder);
        var catalogue = new SmallCatalogue();
        for (int i = 0; i < EVENTS; i++) {
            var type = i < SearchRequest.DEEPEST ? EventType.OPERA : EventType.DANCE;
            catalogue.add(catalogue.event("Evening", type, "05-01", SmallCatalogue.LEVIS));
        }
        index.add(catalogue.events());
        index.flush();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void ten_thousand_are_counted_and_beyond_it_is_said_that_there_are_more() {
        var exact = find(Map.of("type", "opera", "keyword", "evening"));
        assertThat(exact.total()).isEqualTo(SearchRequest.DEEPEST);
        assertThat(exact.totalIsLowerBound()).isFalse();
        var more = find(Map.of("keyword", "evening"));
        assertThat(more.total()).isGreaterThanOrEqualTo(SearchRequest.DEEPEST);
        assertThat(more.totalIsLowerBound()).isTrue();
    }

    @Test
    void a_page_leads_to_ten_thousand_and_after_to_the_end() {
        var asked = new HashMap<>(Map.of("pageSize", "100", "page", "100"));
        var last = find(asked);
        assertThat(last.events()).hasSize(100);
        assertThat(last.next()).isNotNull();
        var ids = new HashSet<String>();
        asked.remove("page");
        String next = null;
        do {
            asked.put("after", next);
            var found = find(asked);
            found.events().forEach(event -> ids.add(event.id()));
            next = found.next();
        } while (next != null);
        assertThat(ids).hasSize(EVENTS);
    }

    private static SearchResult find(Map<String, String> asked) {
        var clock = Clock.fixed(SmallCatalogue.NOW, ZoneOffset.UTC);
        return new EventSearch(index, clock).find(Asking.of(asked));
    }
}
