package org.rushline.search.query;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total of all pages
 * @param totalIsLowerBound whether there are more than that: nobody counts to the end
 * @param next to go on by {@code after}; null at the end
 * @param facets by name, each from the most frequent on; null if not asked for
 */
public record SearchResult(
        List<FoundEvent> events,
        long total,
        boolean totalIsLowerBound,
        int page,
        int pageSize,
        String next,
        Map<String, List<Count>> facets) {

    /** So many of the hits are of this value. */
    public record Count(String value, long events) {}
}
