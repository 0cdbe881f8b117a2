package org.rushline.booking;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rushline.platform.Answers;
import org.rushline.platform.Question;
import org.rushline.platform.Sql;
import org.rushline.platform.problem.KeyReused;
import org.rushline.platform.problem.NotFound;

/**
 * Decides who may have which tickets for a while: one short transaction. What the cache said before
 * only keeps the crowd away from here.
 */
@Stateless
public class Judge {

    /**
     * The buyer's orders for one event are judged one after the other: else none sees the other.
     */
    private static final String IN_TURN = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** So are all from one place. Whoever waits here has had their own turn, so nobody circles. */
    private static final String IN_TURN_THERE =
            "select pg_advisory_xact_lock(hashtextextended(?, 1))";

    /**
     * Fenced: of an event that was put on sale a moment ago, a planner without figures reads all.
     */
    static final String RESERVE =
            """
            with named as materialized (
                select id, event_id, tier_id, status, booking_id from ticket where id = any((select ?)::bigint[])
            ), wanted as (
                select t.id, t.tier_id, p.price, p.fee from named t join price_tier p on p.id = t.tier_id
                where t.event_id = ? and t.status = 'AVAILABLE' and t.booking_id is null
            ), item as (
                insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
                select ?, id, tier_id, price, fee, 'HELD' from wanted order by id
                on conflict (ticket_id) where status in ('HELD', 'SOLD') do nothing
                returning ticket_id, price, fee
            ), made as (
                insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, origin, expires_at)
                select ?, e.id, ?, 'IN_PROGRESS', s.total, s.fees, e.currency, ?, ?::bytea,
                    clock_timestamp() + e.hold_seconds * interval '1 second'
                from event e, (select coalesce(sum(price + fee), 0) as total, coalesce(sum(fee), 0) as fees from item) s
                where e.id = ?)
            select ticket_id from item""";

    private static final String OF_THE_EVENT =
            "select id from ticket where id = any((select ?)::bigint[]) and event_id = ?";

    /**
     * What is asked, in the trade's terms.
     *
     * @param origin see {@link HoldLimits}
     */
    record Order(
            UUID booking, long event, UUID buyer, byte[] origin, List<Long> tickets, byte[] hash) {}

    /**
     * @param fresh false if the very same order was carried out before
     */
    public record Judgement(BookingView booking, boolean fresh) {}

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Guards guards;
    @Inject HoldLimits limits;
    @Inject BookingViews views;

    private Sql sql;

    @PostConstruct
    void prepare() {
        sql = new Sql(em);
    }

    /**
     * Reserves all of the tickets or none; what this very order got before, it gets again.
     *
     * @throws TicketsGone naming those that others have
     */
    public Judgement reserve(Order order) {
        var facts = inTurn(order);
        if (facts.known() == null) {
            return new Judgement(judge(order, facts), true);
        }
        if (!Arrays.equals(facts.known(), order.hash)) {
            throw new KeyReused();
        }
        return new Judgement(views.of(order.buyer, new BookingId(order.booking)), false);
    }

    private BookingView judge(Order order, OrderFacts facts) {
        facts.check(order, guards, limits);
        // The waiting room's check belongs here: mode and admission, read in this transaction.
        var insert = insertion(order);
        var view = BookingViews.question(order.buyer, order.booking);
        var answers = ask(order, insert, view);
        var got = new TreeSet<>(answers.all(insert));
        if (got.size() < order.tickets.size()) {
            mustBeOfTheEvent(order);
            throw new TicketsGone(without(order.tickets, got));
        }
        return answers.first(view).orElseThrow();
    }

    /**
     * @throws TicketsGone if the event has just moved to other seats, and these are not among them
     */
    private Answers ask(Order order, Question<?>... questions) {
        try {
            return sql.ask(questions);
        } catch (PersistenceException e) {
            if (e.getCause() instanceof SQLException s && "23503".equals(s.getSQLState())) {
                throw new TicketsGone(order.tickets);
            }
            throw e;
        }
    }

    private void mustBeOfTheEvent(Order order) {
        var its = sql.list(OF_THE_EVENT, row -> row.getLong(1), order.tickets, order.event);
        var strangers = without(order.tickets, its);
        if (!strangers.isEmpty()) {
            throw Refusals.strangers(strangers);
        }
    }

    /**
     * @throws NotFound if there is no such event
     */
    private OrderFacts inTurn(Order order) {
        var facts = OrderFacts.question(order);
        var questions = new ArrayList<Question<?>>();
        if (guards.ordersInTurn()) {
            questions.addAll(turns(order));
        }
        questions.add(facts);
        try {
            var answers = sql.ask(questions.toArray(Question[]::new));
            return answers.first(facts).orElseThrow(() -> new NotFound("event"));
        } catch (PersistenceException e) {
            if (e.getCause() instanceof SQLException s && "55P03".equals(s.getSQLState())) {
                throw Refusals.inProgress();
            }
            throw e;
        }
    }

    private static List<Question<Boolean>> turns(Order order) {
        var own = new Question<>(IN_TURN, row -> true, order.event + " " + order.buyer);
        if (order.origin == null) {
            return List.of(own);
        }
        var place = order.event + " " + HexFormat.of().formatHex(order.origin);
        return List.of(own, new Question<>(IN_TURN_THERE, row -> true, place));
    }

    private static Question<Long> insertion(Order order) {
        return new Question<>(
                RESERVE,
                row -> row.getLong(1),
                order.tickets,
                order.event,
                order.booking,
                order.booking,
                order.buyer,
                order.hash,
                order.origin,
                order.event);
    }

    private static Set<Long> without(List<Long> all, Collection<Long> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
