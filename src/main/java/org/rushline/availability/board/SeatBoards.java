package org.rushline.availability.board;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.availability.board.BoardRows.SeatName;
import org.rushline.cluster.GridChanged;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.seatchoice.SeatState;

/** The boards of the events that somebody is buying tickets of; others are forgotten. */
@ApplicationScoped
public class SeatBoards {

    private static final Logger LOG = Logger.getLogger(SeatBoards.class.getName());
    private static final int MOST = 200;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    /** None of them is an EJB: the log is heard before the server lets us have one. */
    @Inject BoardReader reader;

    @Inject Event<TicketsAnnounced> announced;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private LoadingCache<EventId, Kept> boards;

    /** A board, how old it is, and what has changed meanwhile. */
    private record Kept(SeatBoard board, RefreshGate gate, StaleSeats stale) {}

    @PostConstruct
    void prepare() {
        boards =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterAccess(FORGOTTEN)
                        .build(this::draw);
    }

    /**
     * The event's board, at most some seconds old; whoever asks does not wait for a new reading.
     *
     * @throws NoBoard if the event has no tickets
     */
    public SeatBoard of(EventId event) {
        var kept = current(event);
        if (kept.gate.due()) {
            try {
                executor.execute(() -> readAgain(kept));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "A board stays as old as it is", e);
            }
        }
        return kept.board;
    }

    /**
     * The same for somebody who looks all the time: what is known to have changed is read first.
     *
     * @throws NoBoard if the event has no tickets
     */
    public SeatBoard watched(EventId event) {
        quickly(current(event));
        return current(event).board;
    }

    private void quickly(Kept kept) {
        kept.gate.quick(
                () -> reader.stale(kept.board, kept.stale),
                () -> reader.changes(kept.board, kept.stale));
    }

    /** The same, if this node keeps a board of the event; who only asks that does not keep it. */
    public Optional<SeatBoard> known(EventId event) {
        var kept = boards.policy().getIfPresentQuietly(event);
        if (kept == null) {
            return Optional.empty();
        }
        quickly(kept);
        return kept.board.isOutdated() ? Optional.empty() : Optional.of(kept.board);
    }

    /** The same, read after this call began; those who ask at once share one reading. */
    public SeatBoard fresh(EventId event) {
        var kept = current(event);
        kept.gate.after(System.nanoTime(), () -> reader.whole(kept.board, kept.stale));
        return current(event).board;
    }

    /** Replaces the board of an event that has moved to another plan. */
    private Kept current(EventId event) {
        var kept = boards.get(event);
        if (kept.board.isOutdated()) {
            boards.asMap().remove(event, kept);
            kept = boards.get(event);
        }
        return kept;
    }

    /** If anybody here looks at the event at all: what has just been seen of these tickets. */
    public void mark(EventId event, Collection<TicketId> tickets, SeatState state) {
        var kept = boards.getIfPresent(event);
        if (kept != null) {
            kept.board.mark(tickets, state);
        }
    }

    /** Somebody may have a freed ticket again by now, so it is read first. */
    void heard(Announcement told) {
        announced.fire(new TicketsAnnounced(told.event()));
        var kept = boards.policy().getIfPresentQuietly(told.event());
        if (kept == null) {
            return;
        }
        if (told.state() == SeatState.FREE) {
            kept.stale.add(kept.board.ordinals(told.tickets()));
        } else {
            kept.board.mark(told.tickets(), told.state());
        }
    }

    /** The tickets that are not free, as far as this node knows without a query. */
    public Set<TicketId> taken(EventId event, Collection<TicketId> tickets) {
        var kept = boards.getIfPresent(event);
        return kept == null ? Set.of() : kept.board.taken(tickets);
    }

    /**
     * The log says that these have changed; whoever looks next has them read.
     *
     * @param ordinals null means all
     */
    void told(EventId event, Collection<Integer> ordinals) {
        var kept = boards.policy().getIfPresentQuietly(event);
        if (kept != null) {
            kept.stale.add(ordinals);
        }
    }

    /** Announcements of other nodes may have been lost. */
    void doubt(@Observes GridChanged changed) {
        toldAll();
        announced.fire(new TicketsAnnounced(null));
    }

    void toldAll() {
        boards.asMap().values().forEach(kept -> kept.stale.add(null));
    }

    public SeatName nameOf(SeatBoard board, int ordinal) {
        return reader.nameOf(board.plan(), ordinal);
    }

    private void readAgain(Kept kept) {
        try {
            kept.gate.now(() -> reader.changes(kept.board, kept.stale));
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A board could not be read again", e);
        }
    }

    private Kept draw(EventId event) {
        return new Kept(reader.draw(event), new RefreshGate(), new StaleSeats());
    }

    /** Nobody can choose among tickets that are not there. */
    public static class NoBoard extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
