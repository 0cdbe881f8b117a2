package org.rushline.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.rushline.availability.board.SeatBoard;
import org.rushline.availability.board.SeatBoards;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.problem.WrongId;
import org.rushline.reservation.NewBooking.Area;
import org.rushline.reservation.SeatAllocator.Wish;
import org.rushline.seatchoice.BestAvailable;
import org.rushline.seatchoice.SeatState;
import org.rushline.seatchoice.Standing;

/** Translates a buyer's request into seats of the board. */
@ApplicationScoped
public class SeatRequests {

    @Inject SeatBoards boards;

    /**
     * The tickets with these ids, in the order in which every lock is taken.
     *
     * @throws InvalidFields if one is named twice
     */
    List<TicketId> tickets(List<String> ids) {
        var tickets = ids.stream().map(TicketId::of).toList();
        mustDiffer("ticketIds", tickets);
        return tickets.stream().sorted().toList();
    }

    /**
     * The tickets of these seats, in the same order.
     *
     * @throws InvalidFields if the event sells no such seat, or one is named twice
     * @throws org.rushline.platform.problem.Conflict if the event has another seat plan now
     */
    List<TicketId> seats(EventId event, NewBooking asked) {
        var ordinals = asked.ordinals();
        mustDiffer("ordinals", ordinals);
        var board = boards.of(event);
        if (asked.seatPlan() != null) {
            mustBeOf(asked.seatPlan(), board);
        }
        mustBe("ordinals", "is no seat of this event", ordinals, o -> board.ticket(o).isPresent());
        return board.tickets(ordinals);
    }

    private static void mustBeOf(String seatPlan, SeatBoard board) {
        try {
            board.mustBeOf(seatPlan);
        } catch (WrongId e) {
            throw e.at("seatPlan");
        }
    }

    private static <T> void mustDiffer(String field, List<T> values) {
        var seen = new HashSet<T>();
        mustBe(field, "is named twice", values, seen::add);
    }

    private static <T> void mustBe(
            String field, String reason, List<T> values, Predicate<T> isRight) {
        var wrong = new ArrayList<FieldError>();
        for (int i = 0; i < values.size(); i++) {
            if (!isRight.test(values.get(i))) {
                wrong.add(new FieldError(field + "[" + i + "]", reason));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    /** Throws InvalidFields if the event has no such tier. */
    Wish bestAvailable(EventId event, NewBooking.BestAvailable asked) {
        var tier =
                boards.of(event)
                        .tier(TierId.of(asked.tier()))
                        .orElseThrow(
                                () ->
                                        new InvalidFields(
                                                "bestAvailable.tier", "is no tier of this event"));
        return new Wish() {
            @Override
            public Optional<List<TicketId>> on(SeatBoard board, int spread) {
                var best = new BestAvailable(board.seats(), ThreadLocalRandom.current());
                var choice =
                        asked.accessible()
                                ? best.chooseAccessible(tier, asked.quantity(), spread)
                                : best.choose(tier, asked.quantity(), spread);
                return choice.map(found -> board.tickets(found.ordinals()));
            }

            @Override
            public int left(SeatBoard board) {
                return free(board, tier);
            }
        };
    }

    /** Throws InvalidFields if the plan has no such area, or one is named twice. */
    Wish areas(EventId event, List<Area> asked) {
        var board = boards.of(event);
        var sections = new ArrayList<Integer>();
        var seen = new HashSet<String>();
        for (int i = 0; i < asked.size(); i++) {
            var field = "areas[" + i + "].area";
            var section = board.area(asked.get(i).area());
            if (section.isEmpty()) {
                throw new InvalidFields(field, "is no standing area of this event");
            }
            if (!seen.add(asked.get(i).area())) {
                throw new InvalidFields(field, "is named twice");
            }
            sections.add(section.getAsInt());
        }
        return new Wish() {
            @Override
            public Optional<List<TicketId>> on(SeatBoard now, int spread) {
                return standing(now, sections, asked);
            }

            @Override
            public int left(SeatBoard now) {
                return free(now, sections);
            }
        };
    }

    private static Optional<List<TicketId>> standing(
            SeatBoard board, List<Integer> sections, List<Area> asked) {
        var standing = new Standing(board.seats(), ThreadLocalRandom.current());
        var ordinals = new ArrayList<Integer>();
        for (int i = 0; i < asked.size(); i++) {
            var choice = standing.inSection(sections.get(i), asked.get(i).quantity());
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            ordinals.addAll(choice.get().ordinals());
        }
        return Optional.of(board.tickets(ordinals));
    }

    private static int free(SeatBoard board, int tier) {
        var seats = board.seats();
        var free = 0;
        for (int ordinal = 0; ordinal < seats.rows().capacity(); ordinal++) {
            free += seats.tier(ordinal) == tier && seats.isFree(ordinal) ? 1 : 0;
        }
        return free;
    }

    private static int free(SeatBoard board, List<Integer> sections) {
        var seats = board.seats();
        var free = 0;
        for (int ordinal = 0; ordinal < seats.rows().capacity(); ordinal++) {
            var there = sections.contains(seats.rows().section(ordinal));
            free += there && seats.state(ordinal) == SeatState.FREE ? 1 : 0;
        }
        return free;
    }
}
