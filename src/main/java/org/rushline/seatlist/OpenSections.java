package org.rushline.seatlist;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rushline.catalog.EventId;

/**
 * The sections of an event, at most a moment old: counting a stadium's takes the database a while,
 * and a crowd asks for them at once.
 */
@ApplicationScoped
public class OpenSections {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_EVENTS = 2_000;

    @Inject SeatLists lists;

    private LoadingCache<EventId, List<OpenSection>> known;

    @PostConstruct
    void prepare() {
        known =
                Caffeine.newBuilder()
                        .expireAfterWrite(FRESH)
                        .maximumSize(MOST_EVENTS)
                        .build(lists::sections);
    }

    /** In the order of the plan; only those with something left. */
    public List<OpenSection> of(EventId event) {
        return known.get(event);
    }

    public Optional<OpenSection> find(EventId event, int number) {
        return of(event).stream().filter(section -> section.number() == number).findFirst();
    }
}
