package org.rushline.seatmap;

import static java.util.stream.Collectors.toSet;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rushline.availability.board.SeatBoard;
import org.rushline.availability.board.SeatBoards;
import org.rushline.platform.id.EventId;
import org.rushline.platform.limits.PatientWriters;

/** An event that somebody looks at, and who does. */
final class EventStream {

    private final EventId event;
    private final SeatBoards boards;
    private volatile SseLog log = new SseLog();
    private Availability shown;
    private final Set<StreamClient> viewers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean busy = new AtomicBoolean();

    EventStream(EventId event, SeatBoards boards) {
        this.event = event;
        this.boards = boards;
        show(boards.of(event));
    }

    SseLog frames() {
        return log;
    }

    void add(StreamClient client) {
        viewers.add(client);
    }

    void remove(StreamClient client) {
        viewers.remove(client);
    }

    /** The accounts that watch. */
    Set<UUID> holders() {
        return viewers.stream().map(StreamClient::holder).filter(Objects::nonNull).collect(toSet());
    }

    /** Accounts, however many streams each has, and browsers in which nobody is signed in. */
    long people() {
        var strangers = viewers.stream().filter(viewer -> viewer.holder() == null).count();
        return holders().size() + strangers;
    }

    /** Ends the streams of all others. */
    void keep(Set<UUID> holders) {
        viewers.stream()
                .filter(viewer -> viewer.holder() == null || !holders.contains(viewer.holder()))
                .forEach(StreamClient::end);
    }

    boolean hasNobody() {
        return viewers.isEmpty();
    }

    /** False while it is being looked at still. */
    boolean begin() {
        return busy.compareAndSet(false, true);
    }

    void done() {
        busy.set(false);
    }

    /** Sees what has become of the places, and has everybody told who is to be told something. */
    void look(PatientWriters writers) {
        try {
            show(boards.watched(event));
        } finally {
            tell(writers); // the line must not look dead, either
        }
    }

    private void tell(PatientWriters writers) {
        for (var client : viewers) {
            if (client.take()) {
                writers.execute(client::refresh);
            }
        }
    }

    private void show(SeatBoard board) {
        var position = board.position(); // before, for meanwhile it may move on
        var now = Availability.of(board);
        if (shown != null && !now.isOfThePlanOf(shown)) {
            log = new SseLog();
            endAll(); // each begins again with a snapshot, which names the plan
        }
        shown = now;
        log.show(now, position);
    }

    void endAll() {
        viewers.forEach(StreamClient::end);
    }
}
