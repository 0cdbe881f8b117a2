package org.rushline.search.indexing;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;
import org.rushline.search.EventIndex;
import org.rushline.search.Named;
import org.rushline.search.SearchableEvent;

/** Fills an empty index from the database, page by page. */
final class Rebuild {

    private static final int PAGE = 1000;

    private final EventSource source;
    private final EventIndex index;
    private final Progress progress;
    private final Runnable beforeEachPage;

    /**
     * @param beforeEachPage may throw, and that ends it
     */
    Rebuild(EventSource source, EventIndex index, Progress progress, Runnable beforeEachPage) {
        this.source = source;
        this.index = index;
        this.progress = progress;
        this.beforeEachPage = beforeEachPage;
    }

    void run() {
        progress.begin(source.count());
        pages(source::performersAfter, index::putNames, Rebuild::performer);
        pages(source::venuesAfter, index::putNames, Rebuild::venue);
        pages(source::after, this::add, event -> event.id().value());
        beforeEachPage.run();
        index.flush();
        if (index.isLocal()) { // a server merges by itself, and may take longer than a lease lasts
            index.tidy();
            index.flush();
        }
        check();
        progress.end();
    }

    /** A writer that failed and restarted does not say what it lost. */
    private void check() {
        if (index.count() != progress.done()) {
            throw new IllegalStateException(
                    "The search index holds %d of %d events"
                            .formatted(index.count(), progress.done()));
        }
    }

    private void add(List<SearchableEvent> events) {
        index.add(events);
        progress.add(events.size());
    }

    private static long performer(Named named) {
        return PerformerId.of(named.id()).value();
    }

    private static long venue(Named named) {
        return VenueId.of(named.id()).value();
    }

    private <T> void pages(
            BiFunction<Long, Integer, List<T>> next,
            Consumer<List<T>> write,
            ToLongFunction<T> id) {
        var page = next.apply(0L, PAGE);
        while (!page.isEmpty()) {
            beforeEachPage.run();
            write.accept(page);
            page = next.apply(id.applyAsLong(page.get(page.size() - 1)), PAGE);
        }
    }
}
