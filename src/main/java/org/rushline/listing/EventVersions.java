package org.rushline.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rushline.availability.board.TicketsAnnounced;
import org.rushline.catalog.EventChanged;
import org.rushline.changelog.Change;
import org.rushline.changelog.ChangeLog;
import org.rushline.changelog.Listener;
import org.rushline.changelog.LogPosition;
import org.rushline.performer.PerformerChanged;
import org.rushline.platform.id.EventId;
import org.rushline.venue.VenueChanged;

/** Counts the changes that this node has heard of: the change log's, and its own at once. */
@ApplicationScoped
public class EventVersions implements Listener {

    /** With the time of loading it stays under the second that is promised. */
    private static final long FRESH = Duration.ofMillis(800).toNanos();

    @Inject ChangeLog log;

    private final VersionCounters facts = new VersionCounters();
    private final VersionCounters tickets = new VersionCounters();
    private volatile long told = System.nanoTime();

    /** Grows when something about the event has changed, its tickets aside. */
    long facts(EventId event) {
        return facts.of(event);
    }

    long tickets(EventId event) {
        return tickets.of(event);
    }

    /** Fresh for ever while we hear everything, and for a moment when we do not. */
    boolean fresh(long read) {
        var now = System.nanoTime();
        return now - read < FRESH || now - told < FRESH;
    }

    @Override
    public String name() {
        return "views";
    }

    /** Views are not kept: each start begins with none. */
    @Override
    public Optional<LogPosition> from() {
        return Optional.empty();
    }

    @Override
    public void rebuild(LogPosition from) {
        facts.allChanged();
        tickets.allChanged();
    }

    @Override
    public void changed(List<Change> changes, LogPosition after) {
        changes.forEach(this::changed);
    }

    private void changed(Change change) {
        switch (change.entity()) {
            case TICKET -> count(tickets, change.event());
            case EVENT -> count(facts, change.event());
            case VENUE, PERFORMER -> facts.allChanged();
        }
    }

    private static void count(VersionCounters versions, EventId event) {
        if (event == null) {
            versions.allChanged();
        } else {
            versions.changed(event);
        }
    }

    @Override
    public void told(long moment, LogPosition position) {
        told = moment;
    }

    void announced(@Observes TicketsAnnounced told) {
        count(tickets, told.event());
    }

    void here(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventChanged change) {
        facts.changed(change.event());
        log.poke();
    }

    void here(@Observes(during = TransactionPhase.AFTER_SUCCESS) VenueChanged change) {
        facts.allChanged();
        log.poke();
    }

    void here(@Observes(during = TransactionPhase.AFTER_SUCCESS) PerformerChanged change) {
        facts.allChanged();
        log.poke();
    }
}
