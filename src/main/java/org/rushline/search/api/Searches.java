package org.rushline.search.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.search.util.common.SearchException;
import org.rushline.platform.limits.Bulkhead;
import org.rushline.platform.problem.Unavailable;
import org.rushline.search.EventIndex;
import org.rushline.search.LiveIndex;
import org.rushline.search.query.EventSearch;
import org.rushline.search.query.SearchResult;
import org.rushline.search.query.Suggestion;
import org.rushline.search.query.Suggestions;
import org.rushline.search.request.SearchRequest;

/** Answers questions; the same one is answered from memory until something changes, or 5 s. */
@ApplicationScoped
public class Searches {

    static final Duration FRESH = Duration.ofSeconds(5);
    private static final long MOST_KEPT = 32 << 20; // bytes

    private static final int KILOBYTE = 1024;

    /** It is all arithmetic: more at once only makes each of them slower. */
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * @param generation of the index: what was answered from an older one is not asked for again
     */
    private record Key(Object question, long generation) {}

    private static final Logger LOG = Logger.getLogger(Searches.class.getName());

    @Inject LiveIndex live;

    private final Clock clock = Clock.systemUTC();
    private final Bulkhead bulkhead = new Bulkhead(AT_ONCE, PATIENCE);
    private final Cache<Key, Object> answers =
            Caffeine.newBuilder()
                    .expireAfterWrite(FRESH)
                    .maximumWeight(MOST_KEPT)
                    .weigher(Searches::weight)
                    .build();

    /** Throws Unavailable if there is no index yet, or too many ask. */
    public SearchResult find(SearchRequest request) {
        return (SearchResult) answer(request, index -> new EventSearch(index, clock).find(request));
    }

    /**
     * @param typed folded
     * @throws Unavailable if there is no index yet, or too many ask
     */
    @SuppressWarnings("unchecked")
    public List<Suggestion> complete(String typed) {
        return (List<Suggestion>)
                answer(typed, index -> new Suggestions(index, clock).complete(typed));
    }

    /** About as many bytes as it takes: the question is of any length, its answer of any size. */
    private static int weight(Key key, Object answer) {
        var things =
                answer instanceof SearchResult result
                        ? result.events().size() + facetValues(result)
                        : ((List<?>) answer).size();
        return 2 * key.question.toString().length() + KILOBYTE * (1 + things);
    }

    private static int facetValues(SearchResult result) {
        return result.facets() == null
                ? 0
                : result.facets().values().stream().mapToInt(List::size).sum();
    }

    private Object answer(Object question, Function<EventIndex, Object> ask) {
        var key = new Key(question, live.generation());
        var known = answers.getIfPresent(key);
        return known != null ? known : answers.get(key, k -> bulkhead.run(() -> asked(ask)));
    }

    private Object asked(Function<EventIndex, Object> ask) {
        return live.ask(index -> asked(index, ask)).orElseThrow(Unavailable::new);
    }

    /** A server may be gone, or just have thrown away the index before last. */
    private static Object asked(EventIndex index, Function<EventIndex, Object> ask) {
        try {
            return ask.apply(index);
        } catch (SearchException e) {
            if (index.isLocal()) {
                throw e;
            }
            LOG.log(Level.WARNING, "The search server gives no answer", e);
            throw new Unavailable();
        }
    }
}
