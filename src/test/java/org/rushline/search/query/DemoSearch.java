package org.rushline.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rushline.dev.DemoListing;
import org.rushline.dev.DemoListing.Entry;
import org.rushline.search.Asking;
import org.rushline.search.EventIndex;
import org.rushline.search.Indexes;

/**
 * The whole demo catalogue in an index of its own, as it is on the day the queries were written.
 */
final class DemoSearch implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final List<Entry> catalogue = DemoListing.on(TODAY);
    private final Map<String, Entry> byId =
            catalogue.stream()
                    .collect(
                            Collectors.toMap(
                                    entry -> entry.event().id().toString(), Function.identity()));
    private final EventIndex index;
    private final EventSearch search;

    DemoSearch(Path folder) {
        index = Indexes.fresh(folder);
        index.add(catalogue.stream().map(Entry::event).toList());
        index.flush();
        var noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        search = new EventSearch(index, Clock.fixed(noon, ZoneOffset.UTC));
    }

    List<Entry> catalogue() {
        return catalogue;
    }

    SearchResult find(Map<String, String> asked) {
        return search.find(Asking.of(asked));
    }

    List<Entry> hits(String keyword, int most) {
        var asked = Map.of("keyword", keyword, "pageSize", Integer.toString(most));
        return find(asked).events().stream().map(FoundEvent::id).map(byId::get).toList();
    }

    /** The rows of a table beside the tests, without its header, cell by cell. */
    static List<String[]> table(String name) {
        try (var in = DemoSearch.class.getResourceAsStream("/org/rushline/search/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
