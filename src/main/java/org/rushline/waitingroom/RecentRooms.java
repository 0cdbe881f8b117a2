package org.rushline.waitingroom;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;

/**
 * Rooms as they were up to a second ago, for a crowd that comes at the same moment. The database
 * looks again when it writes.
 */
@ApplicationScoped
public class RecentRooms {

    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final int MOST_EVENTS = 1_000;

    @Inject Rooms rooms;

    private LoadingCache<EventId, Room> known;

    @PostConstruct
    void prepare() {
        known =
                Caffeine.newBuilder()
                        .expireAfterWrite(RECENT)
                        .maximumSize(MOST_EVENTS)
                        .build(event -> rooms.shown(event));
    }

    /**
     * @throws NotFound if the event has none, or is a draft
     */
    public Room of(EventId event) {
        return known.get(event);
    }
}
