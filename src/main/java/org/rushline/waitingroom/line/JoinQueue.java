package org.rushline.waitingroom.line;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Unavailable;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;

/**
 * Writes joins in batches, one transaction for all that come within 50 ms. They are numbered in the
 * order in which this node heard of them.
 */
final class JoinQueue implements Runnable {

    /** So much later than those of another node can somebody be numbered, at most. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private record Line(WaitingRoomId id, int term) {}

    private record Join(Line line, UUID who) {}

    private final Places places;
    private final BatchQueue<Join, Place> queue = new BatchQueue<>(PAUSE, this::write);

    JoinQueue(Places places) {
        this.places = places;
    }

    /**
     * Their place, once it is committed; empty if they have none and the room is closed, or the
     * term over. Fails with {@link Unavailable} if the database does not answer: whoever tries
     * again finds the same place.
     *
     * @throws Unavailable if too many wait
     */
    CompletableFuture<Optional<Place>> join(WaitingRoomId room, int term, UUID who) {
        return queue.ask(new Join(new Line(room, term), who));
    }

    @Override
    public void run() {
        queue.run();
    }

    private Map<Join, Place> write(List<Join> joins) {
        var byRoom =
                joins.stream()
                        .collect(
                                groupingBy(
                                        Join::line,
                                        LinkedHashMap::new,
                                        mapping(Join::who, toList())));
        var written = new HashMap<Join, Place>();
        byRoom.forEach(
                (line, people) ->
                        places.add(line.id, line.term, people)
                                .forEach((who, place) -> written.put(new Join(line, who), place)));
        return written;
    }
}
