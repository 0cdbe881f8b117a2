package org.rushline.search.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.rushline.search.EventDoc;
import org.rushline.search.EventIndex;
import org.rushline.search.NamedDoc;
import org.rushline.search.StoredEvent;
import org.rushline.search.StoredName;
import org.rushline.search.request.Criteria;

/** Suggests while somebody types: performers and venues, then future events. */
public final class Suggestions {

    public static final int MOST = 10;
    private static final int NAMES = 5;

    /** The same play on many evenings is one suggestion. */
    private static final int EVENINGS = 30;

    private final EventIndex index;
    private final Clock clock;

    public Suggestions(EventIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * @param typed folded, as {@link Criteria#keyword}
     */
    public List<Suggestion> complete(String typed) {
        var keyword = Keyword.of(typed);
        if (keyword.isEmpty()) {
            return List.of();
        }
        try (var session = index.session()) {
            var strict = all(session, keyword, false);
            return strict.isEmpty() ? all(session, keyword, true) : strict;
        }
    }

    private List<Suggestion> all(SearchSession session, Keyword keyword, boolean forgiving) {
        var all = new ArrayList<>(names(session, keyword, forgiving));
        events(session, keyword, forgiving).stream().limit(MOST - all.size()).forEach(all::add);
        return all;
    }

    private static List<Suggestion> names(
            SearchSession session, Keyword keyword, boolean forgiving) {
        var scope = session.scope(NamedDoc.class);
        var words = new MatchedWords(scope.predicate(), keyword, Like.fuzzy(scope.predicate()));
        return session
                .search(scope)
                .select(StoredName.class)
                .where(
                        scope.predicate()
                                .bool()
                                .filter(found(words, forgiving))
                                .should(
                                        scope.predicate()
                                                .bool()
                                                .filter(words.whole("wholeNames"))
                                                .constantScore())
                                .toPredicate())
                .sort(s -> s.score().then().field("order"))
                .fetchHits(NAMES)
                .stream()
                .map(Suggestion::of)
                .toList();
    }

    private List<Suggestion> events(SearchSession session, Keyword keyword, boolean forgiving) {
        var scope = session.scope(EventDoc.class);
        var f = scope.predicate();
        var bool = f.bool().filter(found(new MatchedWords(f, keyword, Like.fuzzy(f)), forgiving));
        Filters.shown(f, bool, now());
        var hits =
                session.search(scope)
                        .select(StoredEvent.class)
                        .where(bool.toPredicate())
                        .sort(s -> SortOrder.byStart(s, s.composite()))
                        .totalHitCountThreshold(EVENINGS)
                        .fetchHits(EVENINGS);
        var byName = new LinkedHashMap<String, Suggestion>();
        hits.forEach(hit -> byName.putIfAbsent(hit.name(), Suggestion.of(hit)));
        return List.copyOf(byName.values());
    }

    private static SearchPredicate found(MatchedWords words, boolean forgiving) {
        return forgiving ? words.all(words::begunOrLikeNames) : words.all(words::begunInNames);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
