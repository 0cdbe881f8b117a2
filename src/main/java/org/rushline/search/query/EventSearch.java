package org.rushline.search.query;

import java.time.Clock;
import org.rushline.search.EventIndex;
import org.rushline.search.request.SearchRequest;

/** Answers questions from an index: strictly, and when that finds too little, forgiving typos. */
public final class EventSearch {

    /** Fewer hits than this, and what was typed is probably not what was meant. */
    private static final int LITTLE = 3;

    private final EventIndex index;
    private final Clock clock;

    public EventSearch(EventIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    public SearchResult find(SearchRequest request) {
        var keyword = request.criteria().keyword();
        if (keyword != null && keyword.isEmpty()) {
            return SearchResult.nothing(request);
        }
        try (var session = index.session()) {
            var execution = new QueryExecution(session, request, clock.instant(), index.isLocal());
            var after = request.after();
            if (keyword == null || after != null) {
                return execution.answer(after != null && after.forgiving());
            }
            var strict = execution.answer(false);
            return strict.total() < LITTLE ? forgiving(execution, strict, keyword) : strict;
        }
    }

    private static SearchResult forgiving(
            QueryExecution execution, SearchResult strict, String keyword) {
        var forgiving = execution.answer(true);
        if (forgiving.total() == strict.total()) {
            return strict;
        }
        return strict.total() > 0 || forgiving.page() > 1
                ? forgiving
                : forgiving.corrected(
                        Correction.of(Keyword.of(keyword), forgiving.events(), execution::knows));
    }
}
