package org.rushline.waitingroom.draws;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.draw.DrawnOrder;

/** The orders of the draws, as this node has worked them out. */
@ApplicationScoped
public class DrawnOrders {

    /** Ten million places take longer: until then nobody is told their position. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int MOST_ROOMS = 20;
    private static final Duration KEPT = Duration.ofHours(6);

    private record Key(WaitingRoomId room, int term) {}

    /** A draw, its list and the order that follows. */
    record Drawn(Draw draw, DrawnPlaces places, DrawnOrder order) {

        /** From 1; empty for who came after the draw. */
        OptionalInt rank(Place place) {
            var index = places.index(place);
            return index.isEmpty() ? index : OptionalInt.of(order.rank(index.getAsInt()));
        }
    }

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject DrawSettings settings;

    private Draws draws;
    private Places places;
    private AsyncLoadingCache<Key, Drawn> orders;

    @PostConstruct
    void prepare() {
        draws = settings.draws(database);
        places = new Places(database);
        orders =
                Caffeine.newBuilder()
                        .maximumSize(MOST_ROOMS)
                        .expireAfterAccess(KEPT)
                        .executor(executor)
                        .buildAsync(asked -> read(asked.room()));
    }

    /** Null until it has been revealed: then it is asked for again. */
    private Drawn read(WaitingRoomId room) {
        var draw = draws.find(room).filter(found -> found.revealed().isPresent());
        return draw.map(revealed -> drawn(room, revealed)).orElse(null);
    }

    private Drawn drawn(WaitingRoomId room, Draw draw) {
        var drawn = DrawnPlaces.read(places, room);
        return new Drawn(draw, drawn, drawn.order(draw.revealed().orElseThrow()));
    }

    /** Whether the room's draw is revealed and worked out. Then ranks are there at once. */
    public boolean isKnown(Room room) {
        return of(room).isPresent();
    }

    /** From 1; empty if they are not in the draw, it is not revealed, or not worked out yet. */
    public OptionalInt rank(Room room, Place place) {
        return of(room).map(drawn -> drawn.rank(place)).orElseGet(OptionalInt::empty);
    }

    Optional<Drawn> of(Room room) {
        try {
            var drawn = orders.get(new Key(room.id(), room.term()));
            return Optional.ofNullable(drawn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
