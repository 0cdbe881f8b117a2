package org.rushline.allocations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rushline.catalog.Events;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.Valid;

/** An event's allocations, without their seats: those are in {@link SeatAllocation}. */
@ApplicationScoped
@Transactional
public class Allocations {

    private static final int MOST = 500;

    private static final String SHOW =
            """
            select a.*, (select count(*) from ticket t where t.allocation_id = a.id)
                + (select count(*) from allocation_seat s where s.allocation_id = a.id) as seats
            from allocation a
            """;

    private static final String ALL =
            SHOW + "where a.event_id = ? order by a.released_at is not null, lower(a.name), a.id";

    private static final String ONE = SHOW + "where a.event_id = ? and a.id = ?";

    private static final String NEIGHBOURS =
            """
            select count(*) as count,
                bool_or(lower(name) = lower(?) and released_at is null and id is distinct from ?::bigint) as same
            from allocation where event_id = ?""";

    private static final String MAKE =
            """
            insert into allocation (event_id, name, purpose, reason, quota, release_at, made_by)
            values (?, ?, ?, ?, ?::integer, ?::timestamptz, ?) returning id""";

    private static final String CHANGE =
            """
            update allocation a set name = w.name, purpose = w.purpose, reason = w.reason, quota = w.quota,
                release_at = w.release_at, version = a.version + 1
            from (select ?::text as name, ?::text as purpose, ?::text as reason, ?::integer as quota,
                ?::timestamptz as release_at) w
            where a.id = ? and (a.name, a.purpose, a.reason, a.quota, a.release_at)
                is distinct from (w.name, w.purpose, w.reason, w.quota, w.release_at)""";

    /** Not for update: whoever makes its tickets refers to it meanwhile. */
    private static final String LOCK =
            "select released_at from allocation where event_id = ? and id = ? for no key update";

    private static final String DUE =
            """
            select id, event_id from allocation
            where release_at <= now() and released_at is null order by release_at, id limit 200""";

    /** Another node may be at it. */
    private static final String LOCK_DUE =
            """
            select true from allocation where id = ? and release_at <= now() and released_at is null
            for no key update skip locked""";

    private static final String RELEASED =
            "update allocation set released_at = now(), version = version + 1 where id = ?";

    @Inject Sql sql;
    @Inject Valid valid;
    @Inject Events events;

    /** Those that are released come last; throws NotFound if there is no such event. */
    public List<AllocationView> of(EventId event) {
        mustBeThere(event);
        return sql.list(ALL, AllocationView::of, event);
    }

    /** Throws NotFound if the event has no such allocation. */
    public AllocationView get(EventId event, AllocationId id) {
        return sql.first(ONE, AllocationView::of, event, id)
                .orElseThrow(() -> new NotFound("allocation of this event"));
    }

    /**
     * @throws Conflict if another one has this name
     */
    public AllocationView make(EventId event, AllocationDetails details, AccountId by) {
        valid.check(details);
        details.readBack().mustBeNothing();
        mustBeThere(event);
        mustBeInTheFuture(details.releaseAt());
        mustFit(event, null, details.name());
        var id =
                sql.first(
                                MAKE,
                                row -> new AllocationId(row.getLong(1)),
                                event,
                                details.name().strip(),
                                details.purpose(),
                                details.reason().strip(),
                                details.quota(),
                                details.releaseAt(),
                                by)
                        .orElseThrow();
        return get(event, id);
    }

    /**
     * @throws Conflict if it was changed since the version given, is released, or another one has
     *     this name
     * @throws InvalidFields if it has more seats than it may have from now on
     */
    public AllocationView change(EventId event, AllocationId id, AllocationDetails details) {
        valid.check(details);
        var now = lock(event, id);
        if (details.version() == null || details.version() != now.version()) {
            throw Conflict.changedMeanwhile();
        }
        details.readBack().mustEqual(now);
        mustBeKept(now);
        if (details.releaseAt() != null && !details.releaseAt().equals(now.releaseAt())) {
            mustBeInTheFuture(details.releaseAt());
        }
        if (details.quota() != null && details.quota() < now.seats()) {
            throw new InvalidFields(
                    "quota", "must be %d at least: it has so many seats".formatted(now.seats()));
        }
        mustFit(event, id, details.name());
        sql.change(
                CHANGE,
                details.name().strip(),
                details.purpose(),
                details.reason().strip(),
                details.quota(),
                details.releaseAt(),
                id);
        return get(event, id);
    }

    /** Until the transaction ends nobody else changes it, or its seats. */
    AllocationView lock(EventId event, AllocationId id) {
        sql.list(LOCK, row -> true, event, id);
        return get(event, id);
    }

    /** Locks it too, and throws Conflict if it keeps no seats any more. */
    AllocationView lockKept(EventId event, AllocationId id) {
        var locked = lock(event, id);
        mustBeKept(locked);
        return locked;
    }

    /** Those whose time to be released has come, by the database's clock. */
    public Map<AllocationId, EventId> due() {
        var due = new LinkedHashMap<AllocationId, EventId>();
        sql.list(
                DUE,
                row ->
                        due.put(
                                new AllocationId(row.getLong("id")),
                                new EventId(row.getLong("event_id"))));
        return due;
    }

    boolean lockDue(AllocationId id) {
        return sql.first(LOCK_DUE, row -> true, id).isPresent();
    }

    void end(AllocationId id) {
        sql.change(RELEASED, id);
    }

    private static void mustBeKept(AllocationView allocation) {
        if (allocation.releasedAt() != null) {
            throw new Conflict(
                    "allocation-released",
                    "It is released",
                    "This allocation has been released. Make another one to keep seats back.");
        }
    }

    private void mustBeThere(EventId event) {
        if (events.find(event).isEmpty()) {
            throw new NotFound("event");
        }
    }

    private static void mustBeInTheFuture(Instant release) {
        if (release != null && !release.isAfter(Instant.now())) {
            throw new InvalidFields("releaseAt", "must be in the future");
        }
    }

    private void mustFit(EventId event, AllocationId self, String name) {
        sql.first(NEIGHBOURS, row -> fit(row, self), name.strip(), self, event);
    }

    private static boolean fit(ResultSet row, AllocationId self) throws SQLException {
        if (row.getBoolean("same")) {
            throw new Conflict(
                    "allocation-exists",
                    "There is such an allocation",
                    "Another allocation of this event has this name.");
        }
        if (self == null && row.getLong("count") >= MOST) {
            throw new Conflict(
                    "too-many-allocations",
                    "Too many allocations",
                    "An event has %d allocations at most.".formatted(MOST));
        }
        return true;
    }
}
