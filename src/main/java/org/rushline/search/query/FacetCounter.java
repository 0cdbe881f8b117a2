package org.rushline.search.query;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.rushline.search.request.Criteria;
import org.rushline.search.request.Facet;
import org.rushline.search.request.SearchRequest;

/** Counts the hits by what they have in common, each facet as if nothing were chosen from it. */
final class FacetCounter {

    /** Counts the values of fields among what a predicate finds. */
    interface Counter {

        /** The most frequent values, and of those that are as frequent the first by alphabet. */
        int MOST_VALUES = 20;

        /**
         * @param fields of one value at most
         * @return by field, by value, in their order
         */
        Map<String, Map<String, Long>> count(SearchPredicate found, List<String> fields);
    }

    private final SearchPredicateFactory f;
    private final SearchRequest request;
    private final Instant now;
    private final Match match;
    private final Counter counter;

    FacetCounter(
            SearchPredicateFactory f,
            SearchRequest request,
            Instant now,
            Match match,
            Counter counter) {
        this.f = f;
        this.request = request;
        this.now = now;
        this.match = match;
        this.counter = counter;
    }

    Map<String, List<SearchResult.Count>> count() {
        var criteria = request.criteria();
        var together = EnumSet.copyOf(request.facets());
        together.removeIf(criteria.choices()::among);
        var counted = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        counted.putAll(count(together, criteria));
        for (var facet : request.facets()) {
            if (criteria.choices().among(facet)) {
                counted.putAll(count(EnumSet.of(facet), criteria.without(facet)));
            }
        }
        return named(counted);
    }

    private Map<Facet, Map<String, Long>> count(Collection<Facet> facets, Criteria criteria) {
        var counted = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        if (facets.isEmpty()) {
            return counted;
        }
        var fitting = Filters.fitting(f, match, criteria, now).toPredicate();
        var values = counter.count(fitting, facets.stream().map(Facet::counted).toList());
        facets.forEach(facet -> counted.put(facet, values.get(facet.counted())));
        return counted;
    }

    private static Map<String, List<SearchResult.Count>> named(
            Map<Facet, Map<String, Long>> counted) {
        var named = new LinkedHashMap<String, List<SearchResult.Count>>();
        counted.forEach(
                (facet, counts) ->
                        named.put(
                                facet.parameter(),
                                counts.entrySet().stream()
                                        .map(one -> count(one.getKey(), one.getValue()))
                                        .toList()));
        return named;
    }

    private static SearchResult.Count count(String value, long events) {
        return new SearchResult.Count(value, events);
    }
}
