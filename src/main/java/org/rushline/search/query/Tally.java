package org.rushline.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.rushline.search.EventDoc;

/** Counts the hits by what they have in common, each facet as if nothing were chosen from it. */
final class Tally {

    private static final int MOST_VALUES = 20;

    private final SearchScope<EventDoc> scope;
    private final SearchRequest request;
    private final Instant now;
    private final Match match;

    Tally(SearchSession session, SearchRequest request, Instant now, Match match) {
        this.scope = session.scope(EventDoc.class);
        this.request = request;
        this.now = now;
        this.match = match;
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
        var fitting = Filters.fitting(scope.predicate(), match, criteria, now).toPredicate();
        var fields = facets.stream().map(Facet::counted).toList();
        try (var reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            var query = LuceneMigrationUtils.toLuceneQuery(fitting);
            var values = ValueCounts.of(reader, query, fields);
            facets.forEach(facet -> counted.put(facet, values.most(facet.counted(), MOST_VALUES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
