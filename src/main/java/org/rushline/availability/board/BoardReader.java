package org.rushline.availability.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rushline.availability.board.BoardRows.Row;
import org.rushline.availability.board.BoardRows.SeatName;
import org.rushline.availability.board.SeatBoards.NoBoard;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;

/** Brings a board up to date: all of it, or what may have changed. */
@ApplicationScoped
class BoardReader {

    /** Past it the whole is read as quickly. */
    private static final int MANY = 10_000;

    @Inject BoardRows rows;
    @Inject BoardListener listener;
    @Inject SeatRowsCache rowsCache;

    @Inject AvailabilitySettings settings;

    /** Throws NoBoard if the event has no tickets. */
    SeatBoard draw(EventId event) {
        var position = listener.position();
        var tickets = rows.tickets(event);
        if (tickets.isEmpty()) {
            throw new NoBoard();
        }
        var plan = tickets.get(0).plan(); // all are read at one moment
        var picture = rowsCache.of(plan);
        var board = new SeatBoard(event, plan, picture.rows(), picture.areas(), tickets);
        board.contains(position);
        return board;
    }

    SeatName nameOf(SeatPlanId plan, int ordinal) {
        return rows.nameOf(plan, ordinal);
    }

    void whole(SeatBoard board, StaleSeats stale) {
        var position = listener.position();
        stale.takeAll();
        board.beginReading();
        reading(
                stale,
                () -> {
                    board.read(rows.tickets(board.event()));
                    board.contains(position);
                });
    }

    /** Reads what changed and a slice of the rest, or everything if it is unknown what changed. */
    void changes(SeatBoard board, StaleSeats stale) {
        if (listener.hears()) {
            read(board, stale, settings.doubt());
        } else {
            whole(board, stale);
        }
    }

    /** Only what is known to have changed; nothing is asked if nothing has. */
    void stale(SeatBoard board, StaleSeats stale) {
        if (listener.hears()) {
            read(board, stale, false);
        }
    }

    /** Reads what the change log reports, what was announced, and holds that have lapsed. */
    private void read(SeatBoard board, StaleSeats stale, boolean doubting) {
        var position = listener.position();
        Optional<Set<Integer>> told = stale.take();
        if (told.isEmpty() || told.get().size() > MANY) {
            whole(board, stale);
            return;
        }
        var again = new TreeSet<>(told.get());
        again.addAll(board.beginReading());
        again.addAll(board.lapsed());
        reading(
                stale,
                () -> {
                    board.read(doubting ? doubted(board, again) : some(board, again));
                    board.contains(position);
                });
    }

    private Collection<Row> doubted(SeatBoard board, Set<Integer> told) {
        var slice = board.nextSlice();
        var read = new ArrayList<>(rows.tickets(board.event(), slice.from(), slice.to()));
        read.addAll(some(board, told));
        return read;
    }

    private Collection<Row> some(SeatBoard board, Set<Integer> ordinals) {
        return ordinals.isEmpty() ? Set.of() : rows.tickets(board.event(), ordinals);
    }

    private static void reading(StaleSeats stale, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            stale.add(null);
            throw e;
        }
    }
}
