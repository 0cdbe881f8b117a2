package org.rushline.reservation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rushline.booking.BookingInsertion;
import org.rushline.booking.BookingInsertion.Order;
import org.rushline.booking.BookingView;
import org.rushline.booking.BookingViews;
import org.rushline.booking.Guards;
import org.rushline.booking.TicketsGone;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.KeyReused;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.BatchQuery;
import org.rushline.platform.sql.BatchResult;
import org.rushline.platform.sql.Sql;
import org.rushline.presale.PresaleGate;
import org.rushline.presale.PresaleNeeded;
import org.rushline.waitingroom.AdmissionGate;
import org.rushline.waitingroom.AdmissionGate.Pass;
import org.rushline.waitingroom.AdmissionNeeded;

/** The database alone decides who gets tickets; the hold cache keeps the crowd away. */
@Stateless
public class ReservationDecision {

    /** Serialises a buyer's requests for one event; otherwise each would miss the other. */
    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** Serialises requests from one network; after the buyer's lock, so nothing deadlocks. */
    private static final String IN_TURN_THERE =
            "select pg_advisory_xact_lock(hashtextextended(?, 1))";

    private static final String OF_THE_EVENT =
            "select id from ticket where id = any((select ?)::bigint[]) and event_id = ?";

    /**
     * @param fresh false if the same request had been carried out before
     */
    public record Judgement(BookingView booking, boolean fresh) {}

    @Inject Sql sql;
    @Inject Guards guards;
    @Inject HoldLimits limits;
    @Inject BookingViews views;

    /**
     * Reserves all of the tickets or none. A repeated request gets what it got before.
     *
     * @throws TicketsGone naming those that others have
     */
    public Judgement reserve(Order order) {
        var asked = inTurn(order);
        var facts = asked.facts();
        if (facts.known() == null) {
            if (!guards.admitted(asked.pass().open())) {
                throw new AdmissionNeeded(order.event());
            }
            facts.check(order, guards, limits);
            asked.presale().check(order.event(), facts.live(), order.tickets().size());
            return new Judgement(judge(order), true);
        }
        if (!Arrays.equals(facts.known(), order.hash())) {
            throw new KeyReused();
        }
        return new Judgement(views.of(order.buyer(), order.booking()), false);
    }

    private BookingView judge(Order order) {
        var insert = BookingInsertion.query(order);
        var view = BookingViews.question(order.buyer(), order.booking());
        var answers = ask(order, insert, view);
        var got = new TreeSet<>(answers.all(insert));
        if (got.size() < order.tickets().size()) {
            mustBeOfTheEvent(order);
            throw new TicketsGone(without(order.tickets(), got));
        }
        return answers.first(view).orElseThrow();
    }

    /**
     * @throws TicketsGone if the event has just moved to seats without these
     * @throws PresaleNeeded if the presale that they are in has just ended, or has just been made
     */
    private BatchResult ask(Order order, BatchQuery<?>... questions) {
        try {
            return sql.ask(questions);
        } catch (PersistenceException e) {
            var state = e.getCause() instanceof SQLException s ? s.getSQLState() : "";
            if ("23503".equals(state)) {
                throw new TicketsGone(order.tickets());
            }
            if (PresaleGate.REFUSED.equals(state)) {
                throw new PresaleNeeded(order.event(), null);
            }
            throw e;
        }
    }

    private void mustBeOfTheEvent(Order order) {
        var its =
                sql.list(
                        OF_THE_EVENT,
                        row -> new TicketId(row.getLong(1)),
                        order.tickets(),
                        order.event());
        var strangers = without(order.tickets(), its);
        if (!strangers.isEmpty()) {
            throw ReservationRefusals.strangers(strangers);
        }
    }

    private record Asked(ReservationFacts facts, Pass pass, PresaleGate.Pass presale) {}

    /** Throws NotFound if there is no such event. */
    private Asked inTurn(Order order) {
        var facts = ReservationFacts.question(order);
        var pass = AdmissionGate.question(order.event(), order.buyer());
        var presale = PresaleGate.question(order.event(), order.buyer(), order.tickets());
        var questions = new ArrayList<BatchQuery<?>>();
        questions.add(AdmissionGate.inTurn(order.event()));
        if (guards.ordersInTurn()) {
            questions.addAll(turns(order));
        }
        questions.add(facts);
        questions.add(pass);
        questions.add(presale);
        try {
            var answers = sql.ask(questions.toArray(BatchQuery[]::new));
            return new Asked(
                    answers.first(facts).orElseThrow(() -> new NotFound("event")),
                    answers.first(pass).orElseThrow(),
                    answers.first(presale).orElseThrow());
        } catch (PersistenceException e) {
            if (e.getCause() instanceof SQLException s && "55P03".equals(s.getSQLState())) {
                throw ReservationRefusals.inProgress();
            }
            throw e;
        }
    }

    /** The names of the locks never change: nodes of two versions take them during an update. */
    static List<BatchQuery<Boolean>> turns(Order order) {
        var own =
                new BatchQuery<>(
                        IN_TURN, row -> true, order.event().value() + " " + order.buyer().uuid());
        if (order.origin() == null) {
            return List.of(own);
        }
        var place = order.event().value() + " " + HexFormat.of().formatHex(order.origin());
        return List.of(own, new BatchQuery<>(IN_TURN_THERE, row -> true, place));
    }

    private static Set<TicketId> without(List<TicketId> all, Collection<TicketId> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
