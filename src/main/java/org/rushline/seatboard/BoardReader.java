package org.rushline.seatboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings a board up to date: all of it, or what may have changed. */
@ApplicationScoped
class BoardReader {

    /** Past it the whole is read as quickly. */
    private static final int MANY = 10_000;

    @Inject BoardRows rows;
    @Inject BoardListener listener;

    void whole(SeatBoard board, News news) {
        news.takeAll();
        board.beginReading();
        try {
            board.readAll(rows.tickets(board.event()));
        } catch (RuntimeException e) {
            news.add(null);
            throw e;
        }
    }

    /** The whole if it is not known what has changed. */
    void changes(SeatBoard board, News news) {
        var told = listener.hears() ? news.take() : Optional.<Set<Integer>>empty();
        if (told.isEmpty() || told.get().size() > MANY) {
            whole(board, news);
            return;
        }
        try {
            read(board, told.get());
        } catch (RuntimeException e) {
            news.add(null);
            throw e;
        }
    }

    /**
     * The log tells of tickets, not of holds, which come and go with bookings: those of the event
     * are read, and what is held now or was before is looked at. So are our own marks, which are
     * what we have seen and not what is; and a slice of the whole, in case we err about what
     * changes a board: to read all of it at once is felt by everybody who is served meanwhile.
     */
    private void read(SeatBoard board, Set<Integer> told) {
        var again = new TreeSet<>(told);
        again.addAll(board.beginReading());
        var held = new BitSet();
        board.ordinals(rows.held(board.event())).forEach(held::set);
        board.heldOtherwise(held).forEach(again::add);
        var slice = board.nextSlice();
        var read = new ArrayList<>(rows.tickets(board.event(), slice.from(), slice.to()));
        if (!again.isEmpty()) {
            read.addAll(rows.tickets(board.event(), again));
        }
        board.read(read);
    }
}
