package org.rushline.availability.board;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.cluster.NodeChannel;
import org.rushline.cluster.Peers;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.seatchoice.SeatState;

/** Announces commits to boards, to those of other nodes in batches. */
@Singleton
@Startup
@DependsOn("Grid")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class.getName());
    private static final int GATHERED_MILLIS = 50;

    /** Below the size at which the network would cut messages. */
    private static final int MOST_TICKETS = 5_000;

    @Inject Peers peers;
    @Inject SeatBoards boards;
    @Inject Event<TicketsAnnounced> announced;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private final ConcurrentLinkedQueue<Announcement> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean soon = new AtomicBoolean();
    private NodeChannel line;

    @PostConstruct
    void listen() {
        line = peers.line("boards", said -> Announcement.read(said).forEach(boards::heard));
    }

    public void committed(EventId event, Collection<TicketId> tickets, SeatState state) {
        boards.mark(event, tickets, state);
        announced.fire(new TicketsAnnounced(event));
        waiting.add(new Announcement(event, state, tickets));
        if (soon.compareAndSet(false, true)) {
            try {
                executor.schedule(this::announce, GATHERED_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                soon.set(false);
                LOG.log(Level.FINE, "The other nodes will read it", e);
            }
        }
    }

    private void announce() {
        soon.set(false);
        while (!waiting.isEmpty()) {
            line.say(Announcement.write(waiting, MOST_TICKETS));
        }
    }
}
