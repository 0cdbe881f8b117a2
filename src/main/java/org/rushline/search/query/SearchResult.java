package org.rushline.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total of all pages
 * @param totalIsLowerBound whether there are more than that: nobody counts to the end
 * @param next to go on by {@code after}; null at the end
 * @param facets by name, each from the most frequent on, as if nothing were chosen from it; null if
 *     not asked for
 * @param forgiven whether more was found by forgiving typos than by the words as they were typed
 * @param corrected the words that were probably meant; null if not known, or as they were typed
 */
public record SearchResult(
        List<FoundEvent> events,
        long total,
        boolean totalIsLowerBound,
        int page,
        int pageSize,
        String next,
        Map<String, List<Count>> facets,
        boolean forgiven,
        String corrected) {

    /** So many of the hits are of this value. */
    public record Count(String value, long events) {}

    static SearchResult nothing(SearchRequest request) {
        return new SearchResult(
                List.of(), 0, false, request.page(), request.pageSize(), null, null, false, null);
    }

    SearchResult corrected(Optional<String> likelier) {
        return new SearchResult(
                events,
                total,
                totalIsLowerBound,
                page,
                pageSize,
                next,
                facets,
                forgiven,
                likelier.orElse(null));
    }
}
