package org.rushline.availability.board;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.seatchoice.SeatState;

/** The new state of some tickets of an event. */
record Announcement(EventId event, SeatState state, Collection<TicketId> tickets) {

    private static final Logger LOG = Logger.getLogger(Announcement.class.getName());

    /** Nodes of other versions are not understood; they read what they are not told. */
    private static final byte VERSION = 1;

    /** Takes what fits from the queue, one at least if nobody else has. */
    static byte[] write(Queue<Announcement> waiting, int mostTickets) {
        var taken = new ArrayList<Announcement>();
        var tickets = 0;
        for (var next = waiting.poll();
                next != null;
                next = tickets < mostTickets ? waiting.poll() : null) {
            taken.add(next);
            tickets += next.tickets.size();
        }
        var heads = taken.size() * (Long.BYTES + 1 + Integer.BYTES);
        var bytes = ByteBuffer.allocate(1 + heads + tickets * Long.BYTES).put(VERSION);
        for (var one : taken) {
            bytes.putLong(one.event.value()).put(one.state.code()).putInt(one.tickets.size());
            one.tickets.forEach(ticket -> bytes.putLong(ticket.value()));
        }
        return bytes.array();
    }

    static List<Announcement> read(byte[] written) {
        try {
            var bytes = ByteBuffer.wrap(written);
            var list = new ArrayList<Announcement>();
            if (bytes.get() == VERSION) {
                while (bytes.hasRemaining()) {
                    list.add(readOne(bytes));
                }
            }
            return list;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            LOG.log(Level.WARNING, "Another node said something strange", e);
            return List.of();
        }
    }

    private static Announcement readOne(ByteBuffer bytes) {
        var event = new EventId(bytes.getLong());
        var state = SeatState.of(bytes.get());
        var tickets = new ArrayList<TicketId>();
        for (int left = bytes.getInt(); left > 0; left--) {
            tickets.add(new TicketId(bytes.getLong()));
        }
        return new Announcement(event, state, tickets);
    }
}
