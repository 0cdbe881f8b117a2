package org.rushline.search.query;

import java.time.Clock;
import java.util.List;
import org.rushline.search.EventIndex;

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
            return new SearchResult(
                    List.of(), 0, false, request.page(), request.pageSize(), null, null);
        }
        try (var session = index.session()) {
            var enquiry = new Enquiry(session, request, clock.instant());
            var after = request.after();
            if (keyword == null || after != null) {
                return enquiry.answer(after != null && after.forgiving());
            }
            var strict = enquiry.answer(false);
            return strict.total() < LITTLE ? enquiry.answer(true) : strict;
        }
    }
}
