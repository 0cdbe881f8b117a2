package org.rushline.waitingroom;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.rushline.platform.Answers;
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

    /** Those that somebody looks at just now. */
    private final ConcurrentMap<EventId, CompletableFuture<Room>> looks = new ConcurrentHashMap<>();

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

    /**
     * The same as it is now. Of those who ask at the same moment one looks for all: before a room
     * opens many come too early.
     */
    public Room now(EventId event) {
        var mine = new CompletableFuture<Room>();
        var others = looks.putIfAbsent(event, mine);
        if (others != null) {
            return Answers.await(others);
        }
        try {
            var room = rooms.shown(event);
            known.put(event, room);
            mine.complete(room);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            looks.remove(event);
        }
        return Answers.await(mine);
    }
}
