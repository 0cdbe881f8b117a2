package org.rushline.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.rushline.availability.board.SeatBoard;
import org.rushline.availability.board.SeatBoards;
import org.rushline.booking.BookingView;
import org.rushline.booking.TicketsGone;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Unavailable;
import org.rushline.reconciliation.LiveBookings;
import org.rushline.seatchoice.SeatState;

/** Chooses seats and reserves them; after a conflict it looks elsewhere. */
@ApplicationScoped
public class SeatAllocator {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int FIRST_SPREAD = 4;
    private static final int WIDEST_SPREAD = 256;

    /** After so many conflicts a request joins the queue. */
    private static final int CONFLICTS = 5;

    /** What a request needs of a board. */
    interface Wish {
        /** Tickets; empty if too few are free. */
        Optional<List<TicketId>> on(SeatBoard board, int spread);

        int left(SeatBoard board);
    }

    @Inject SeatBoards boards;
    @Inject LiveBookings live;
    @Inject AllocationQueue queue;

    /**
     * @param scope equal for requests that compete for the same seats
     * @param reserve throws {@link TicketsGone} if somebody was faster
     * @throws NoneLeft if two readings of the board show too few
     */
    BookingView reserve(
            EventId event, Object scope, Wish wish, Function<List<TicketId>, BookingView> reserve) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var spread = FIRST_SPREAD;
        for (int conflicts = 0; System.nanoTime() < deadline; conflicts++) {
            var queued = conflicts >= CONFLICTS;
            try (var turn = queued ? queue.enter(scope, deadline) : AllocationQueue.NOBODY) {
                var chosen = choose(event, wish, queued, spread);
                return reserve.apply(chosen);
            } catch (TicketsGone gone) {
                boards.mark(event, gone.tickets(), SeatState.HELD);
                spread = Math.min(spread * 2, WIDEST_SPREAD);
            }
        }
        throw new Unavailable();
    }

    private List<TicketId> choose(EventId event, Wish wish, boolean queued, int spread) {
        var board = queued ? boards.fresh(event) : boards.of(event);
        return wish.on(board, spread).orElseGet(() -> lookTwice(event, wish, spread));
    }

    /** Waits before "none left": another request may hold these seats while it chooses. */
    private List<TicketId> lookTwice(EventId event, Wish wish, int spread) {
        var deadline = System.nanoTime() + PATIENCE.toNanos() / 2;
        var empty = 0;
        while (true) {
            var board = boards.fresh(event);
            var chosen = wish.on(board, spread);
            if (chosen.isPresent()) {
                return chosen.get();
            }
            var settled = !live.somebodyIsChoosing(event) || System.nanoTime() > deadline;
            if (++empty >= 2 && settled) {
                throw new NoneLeft(wish.left(board));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable();
        }
    }
}
