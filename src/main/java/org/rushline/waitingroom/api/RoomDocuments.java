package org.rushline.waitingroom.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.rushline.platform.id.EventId;
import org.rushline.platform.request.Rendered;

/** The public state of each event's room, read at most once a second. */
@ApplicationScoped
public class RoomDocuments {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** While many ask, one reads the next state, and nobody waits for it. */
    private static final Duration SOON_OLD = Duration.ofMillis(700);

    private static final int MOST_EVENTS = 1_000;

    private record Known(JsonObject json, Rendered rendered) {}

    @Inject RoomDocument document;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private LoadingCache<EventId, Known> known;

    @PostConstruct
    void prepare() {
        known =
                Caffeine.newBuilder()
                        .refreshAfterWrite(SOON_OLD)
                        .expireAfterWrite(FRESH)
                        .executor(executor)
                        .maximumSize(MOST_EVENTS)
                        .build(this::known);
    }

    private Known known(EventId event) {
        var json = document.of(event);
        return new Known(json, Rendered.of(json.toString().getBytes(UTF_8)));
    }

    /** Throws NotFound if there is no such event. */
    public JsonObject of(EventId event) {
        return known.get(event).json();
    }

    /** Reads it now, for all who ask within the next second. */
    public JsonObject read(EventId event) {
        var now = known(event);
        known.put(event, now);
        return now.json();
    }

    /** Empty if the last one is too old. */
    Optional<Rendered> cached(EventId event) {
        return Optional.ofNullable(known.getIfPresent(event)).map(Known::rendered);
    }

    Rendered rendered(EventId event) {
        return known.get(event).rendered();
    }
}
