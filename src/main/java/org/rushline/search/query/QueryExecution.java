package org.rushline.search.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResultTotal;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.rushline.search.EventDoc;
import org.rushline.search.StoredEvent;
import org.rushline.search.request.Cursor;
import org.rushline.search.request.SearchRequest;
import org.rushline.search.request.Sort;
import org.rushline.search.request.Total;

/** One request put to one index. */
final class QueryExecution {

    private final SearchSession session;
    private final SearchScope<EventDoc> scope;
    private final SearchPredicateFactory f;
    private final SearchRequest request;
    private final Instant now;
    private final boolean local;

    /**
     * @param now to the minute is enough, and the engine may remember what has ended by then
     * @param local whether it is Lucene, whose files can be read directly
     */
    QueryExecution(SearchSession session, SearchRequest request, Instant now, boolean local) {
        this.session = session;
        this.scope = session.scope(EventDoc.class);
        this.f = scope.predicate();
        this.request = request;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
        this.local = local;
    }

    SearchResult answer(boolean forgiving) {
        var match = match(forgiving);
        var found =
                session.search(scope)
                        .select(StoredEvent.class)
                        .where(wanted(match))
                        .sort(s -> SortOrder.by(s, request))
                        .totalHitCountThreshold(SearchRequest.DEEPEST)
                        .fetch(offset(), request.pageSize() + 1);
        var hits = found.hits();
        var more = hits.size() > request.pageSize();
        var shown = more ? hits.subList(0, request.pageSize()) : hits;
        var total = total(found.total());
        return new SearchResult(
                shown.stream().map(this::found).toList(),
                total.events(),
                total.isLowerBound(),
                request.page(),
                request.pageSize(),
                more ? next(shown, forgiving, total) : null,
                request.facets().isEmpty() ? null : tally(match),
                forgiving,
                null);
    }

    private FoundEvent found(StoredEvent hit) {
        return FoundEvent.of(hit, request.criteria().near(), now);
    }

    private Match match(boolean forgiving) {
        var asked = request.criteria().keyword();
        if (asked == null) {
            return new Match(f.matchAll().toPredicate(), List.of());
        }
        var keyword = Keyword.of(asked);
        if (!forgiving) {
            return Match.strict(new MatchedWords(f, keyword, Like.fuzzy(f)));
        }
        var like = local ? new LikeWords(scope, keyword) : Like.fuzzy(f);
        return Match.forgiving(new MatchedWords(f, keyword, like));
    }

    private Map<String, List<SearchResult.Count>> tally(Match match) {
        var counter = local ? ValueCounts.in(scope) : Aggregations.in(session);
        return new FacetCounter(f, request, now, match, counter).count();
    }

    private SearchPredicate wanted(Match match) {
        var bool = fitting(match);
        if (request.sort() == Sort.RELEVANCE) {
            match.ranks().forEach(rank -> bool.should(f.bool().filter(rank).constantScore()));
        }
        if (request.after() != null) {
            bool.filter(SortOrder.after(f, request, match.ranks()));
        }
        return bool.toPredicate();
    }

    private BooleanPredicateClausesStep<?, ?> fitting(Match match) {
        return Filters.fitting(f, match, request.criteria(), now);
    }

    private int offset() {
        return (request.page() - 1) * request.pageSize();
    }

    private Total total(SearchResultTotal counted) {
        return request.after() != null
                ? request.after().total()
                : new Total(counted.hitCountLowerBound(), !counted.isHitCountExact());
    }

    private String next(List<StoredEvent> shown, boolean forgiving, Total total) {
        var last = shown.get(shown.size() - 1);
        return Cursor.after(last, request.sort(), forgiving, total).toString();
    }

    /** Whether an event is found by this word as it was typed; the first one ends the look. */
    boolean knows(String word) {
        var known = f.match().field("words").matching(word).constantScore().toPredicate();
        var found =
                session.search(scope)
                        .select(p -> p.id())
                        .where(known)
                        .totalHitCountThreshold(1)
                        .fetch(1);
        return !found.hits().isEmpty();
    }
}
