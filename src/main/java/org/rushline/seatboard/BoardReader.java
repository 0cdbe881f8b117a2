package org.rushline.seatboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.seatboard.BoardRows.Place;
import org.rushline.seatboard.BoardRows.Row;
import org.rushline.seatboard.SeatBoards.NoBoard;

/** Brings a board up to date: all of it, or what may have changed. */
@ApplicationScoped
class BoardReader {

    /** Past it the whole is read as quickly. */
    private static final int MANY = 10_000;

    @Inject BoardRows rows;
    @Inject BoardListener listener;
    @Inject PlanPictures pictures;

    /** Tests switch it off to see whether boards are right without it. */
    @Inject
    @ConfigProperty(name = "rushline.boards.doubt", defaultValue = "true")
    boolean doubt;

    /**
     * @throws NoBoard if the event has no tickets
     */
    SeatBoard draw(long event) {
        var position = listener.position();
        var tickets = rows.tickets(event);
        if (tickets.isEmpty()) {
            throw new NoBoard();
        }
        var plan = tickets.get(0).plan(); // all are read at one moment
        var picture = pictures.of(plan);
        var board = new SeatBoard(event, plan, picture.rows(), picture.areas(), tickets);
        board.contains(position);
        return board;
    }

    boolean somebodyIsChoosing(long event) {
        return rows.somebodyIsChoosing(event);
    }

    Place place(long plan, int ordinal) {
        return rows.place(plan, ordinal);
    }

    void whole(SeatBoard board, News news) {
        var position = listener.position();
        news.takeAll();
        board.beginReading();
        reading(
                news,
                () -> {
                    board.read(rows.tickets(board.event()));
                    board.contains(position);
                });
    }

    /**
     * The whole if it is not known what has changed. Otherwise that, and a slice of the whole, in
     * case we have missed something: all of it would be felt by everybody who is served meanwhile.
     */
    void changes(SeatBoard board, News news) {
        if (listener.hears()) {
            read(board, news, doubt);
        } else {
            whole(board, news);
        }
    }

    /** Only what is known to have changed; nothing is asked if nothing has. */
    void news(SeatBoard board, News news) {
        if (listener.hears()) {
            read(board, news, false);
        }
    }

    /**
     * What the log tells of; what was announced, which was seen and is not what is; and the holds
     * whose time is up.
     */
    private void read(SeatBoard board, News news, boolean doubting) {
        var position = listener.position();
        Optional<Set<Integer>> told = news.take();
        if (told.isEmpty() || told.get().size() > MANY) {
            whole(board, news);
            return;
        }
        var again = new TreeSet<>(told.get());
        again.addAll(board.beginReading());
        again.addAll(board.lapsed());
        reading(
                news,
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

    /** What could not be read is read again. */
    private static void reading(News news, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            news.add(null);
            throw e;
        }
    }
}
