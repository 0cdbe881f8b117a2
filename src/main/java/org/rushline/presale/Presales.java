package org.rushline.presale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.Valid;

/** The presales of events, in the hands of operators. */
@ApplicationScoped
@Transactional
public class Presales {

    private static final int MOST = 20;

    private static final String SHOW =
            """
            select p.*, array(select tier_id from presale_tier t where t.presale_id = p.id order by tier_id) as tiers,
                (select count(*) from presale_code c join presale_batch b on b.id = c.batch_id
                where c.presale_id = p.id and b.revoked_at is null and c.used < c.accounts) as usable,
                (select count(*) from presale_access a where a.presale_id = p.id) as accounts,
                (select count(i.ticket_id) from presale_access a
                    join booking o on o.buyer_id = a.account_id and o.event_id = p.event_id
                    join booking_item i on i.booking_id = o.id
                where a.presale_id = p.id and i.status in ('HELD', 'SOLD')
                    and o.created_at >= p.opens_at and o.created_at < p.ends_at) as tickets
            from presale p
            """;

    private static final String ALL = SHOW + "where p.event_id = ? order by p.opens_at, p.id";

    private static final String THERE = "select true from event where id = ?";

    private static final String ONE = SHOW + "where p.event_id = ? and p.id = ?";

    /** Whoever makes or changes a presale of the event waits for the others. */
    private static final String LOCK =
            """
            select e.starts_at, event_status(e) as status, date_trunc('milliseconds', clock_timestamp()) as now
            from event e where e.id = ? for no key update""";

    private static final String NEIGHBOURS =
            """
            select count(*) as count, count(*) filter (where ends_at > clock_timestamp()) > 0 as running,
                coalesce(bool_or(lower(name) = lower(?) and id is distinct from ?::bigint), false) as same
            from presale where event_id = ?""";

    private static final String TIERS = "select id from price_tier where event_id = ?";

    private static final String MAKE =
            """
            insert into presale (event_id, name, opens_at, ends_at, tickets_each, every_tier, made_by)
            values (?, ?, ?, ?, ?::integer, ?, ?) returning id""";

    private static final String CHANGE =
            """
            update presale set name = ?, opens_at = ?, ends_at = ?, tickets_each = ?::integer, every_tier = ?,
                version = version + 1 where id = ?""";

    private static final String FORGET_TIERS = "delete from presale_tier where presale_id = ?";

    private static final String OPEN_TIERS =
            """
            insert into presale_tier (presale_id, event_id, tier_id)
            select ?, ?, unnest((select ?)::bigint[])""";

    private static final String END =
            """
            update presale set ends_at = date_trunc('milliseconds', clock_timestamp()), version = version + 1
            where id = ? and opens_at < date_trunc('milliseconds', clock_timestamp())""";

    private static final String DELETE =
            "delete from presale where id = ? and opens_at > clock_timestamp()";

    @Inject Sql sql;
    @Inject Valid valid;

    private record Sale(Instant startsAt, String status, Instant now) {}

    private record Neighbours(int count, boolean running, boolean same) {}

    /** Throws NotFound if there is no such event. */
    public List<PresaleView> of(EventId event) {
        var all = sql.list(ALL, PresaleView::of, event);
        if (all.isEmpty() && sql.first(THERE, row -> true, event).isEmpty()) {
            throw new NotFound("event");
        }
        return all;
    }

    /** Throws NotFound if the event has no such presale. */
    public PresaleView get(EventId event, PresaleId id) {
        return sql.first(ONE, PresaleView::of, event, id)
                .orElseThrow(() -> new NotFound("presale of this event"));
    }

    /**
     * @throws Conflict if everybody may buy already, or another one has this name
     * @throws InvalidFields naming all that is wrong
     */
    public PresaleView make(EventId event, PresaleDetails details, AccountId by) {
        valid.check(details);
        details.readBack().mustBeNothing();
        var sale = lock(event);
        var others = neighbours(event, null, details.name());
        if (sale.status.equals("ON_SALE") && !others.running) {
            throw PresaleRefusals.begun();
        }
        if (others.count >= MOST) {
            throw PresaleRefusals.tooMany(MOST);
        }
        var terms = terms(event, details, sale, null);
        var id =
                sql.first(
                                MAKE,
                                row -> new PresaleId(row.getLong(1)),
                                event,
                                details.name().strip(),
                                terms.opensAt(),
                                terms.endsAt(),
                                details.ticketsEach(),
                                terms.tiers() == null,
                                by)
                        .orElseThrow();
        open(event, id, terms.tiers());
        return get(event, id);
    }

    /**
     * @throws Conflict if it was changed since the version given, has ended, or another one has
     *     this name
     * @throws InvalidFields naming all that is wrong
     */
    public PresaleView change(EventId event, PresaleId id, PresaleDetails details) {
        valid.check(details);
        var sale = lock(event);
        var now = get(event, id);
        if (details.version() == null || details.version() != now.version()) {
            throw Conflict.changedMeanwhile();
        }
        details.readBack().mustEqual(now);
        mustNotHaveEnded(sale, now);
        neighbours(event, id, details.name());
        var terms = terms(event, details, sale, now);
        sql.change(
                CHANGE,
                details.name().strip(),
                terms.opensAt(),
                terms.endsAt(),
                details.ticketsEach(),
                terms.tiers() == null,
                id);
        sql.change(FORGET_TIERS, id);
        open(event, id, terms.tiers());
        return get(event, id);
    }

    /** From now on everybody may buy, unless there is another one. */
    public PresaleView end(EventId event, PresaleId id, PresaleReason why) {
        valid.check(why);
        var sale = lock(event);
        mustNotHaveEnded(sale, get(event, id));
        if (sql.change(END, id) == 0) {
            throw PresaleRefusals.notOpen();
        }
        return get(event, id);
    }

    /**
     * With its codes.
     *
     * @throws Conflict if it has opened
     */
    public void delete(EventId event, PresaleId id) {
        lock(event);
        get(event, id);
        if (sql.change(DELETE, id) == 0) {
            throw PresaleRefusals.open();
        }
    }

    /** Until the transaction ends nobody else changes the presales of the event. */
    private Sale lock(EventId event) {
        return sql.first(
                        LOCK,
                        row ->
                                new Sale(
                                        Sql.instant(row, "starts_at"),
                                        row.getString("status"),
                                        Sql.instant(row, "now")),
                        event)
                .orElseThrow(() -> new NotFound("event"));
    }

    /** Locks it too, for who gives out codes. */
    public PresaleView lockOpenOrComing(EventId event, PresaleId id) {
        var sale = lock(event);
        var presale = get(event, id);
        mustNotHaveEnded(sale, presale);
        return presale;
    }

    private static void mustNotHaveEnded(Sale sale, PresaleView presale) {
        if (!presale.endsAt().isAfter(sale.now)) {
            throw PresaleRefusals.ended();
        }
    }

    private Neighbours neighbours(EventId event, PresaleId self, String name) {
        var found =
                sql.first(NEIGHBOURS, Presales::neighbours, name.strip(), self, event)
                        .orElseThrow();
        if (found.same) {
            throw PresaleRefusals.exists();
        }
        return found;
    }

    private static Neighbours neighbours(ResultSet row) throws SQLException {
        return new Neighbours(
                row.getInt("count"), row.getBoolean("running"), row.getBoolean("same"));
    }

    /** Throws InvalidFields naming all that is wrong. */
    private PresaleTerms terms(
            EventId event, PresaleDetails details, Sale sale, PresaleView before) {
        var tiers = sql.list(TIERS, row -> new TierId(row.getLong("id")), event);
        return PresaleTerms.of(
                details, new PresaleTerms.Known(sale.now, sale.startsAt, tiers, before));
    }

    private void open(EventId event, PresaleId id, List<TierId> tiers) {
        if (tiers != null) {
            sql.change(OPEN_TIERS, id, event, tiers);
        }
    }
}
