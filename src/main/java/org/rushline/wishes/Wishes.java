package org.rushline.wishes;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rushline.availability.EventAvailability;
import org.rushline.availability.TicketCounts;
import org.rushline.catalog.SaleTermsReader;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.Valid;

/** Everybody's wishes: one for each account and event, in the order in which they came. */
@Stateless
public class Wishes {

    private static final String LEAVE =
            """
            insert into wish (event_id, account_id, tickets, tiers) values (?, ?, ?, ?)
            on conflict (event_id, account_id) do update set tickets = excluded.tickets, tiers = excluded.tiers
            returning *""";

    /** An absent array has no type. */
    private static final String LEAVE_ANY = LEAVE.replace("?, ?, ?, ?)", "?, ?, ?, null)");

    private static final String MINE = "select * from wish where event_id = ? and account_id = ?";

    private static final String TAKE_BACK =
            "delete from wish where event_id = ? and account_id = ?";

    private static final String TIERS = "select id from price_tier where event_id = ?";

    @Inject Sql sql;
    @Inject Valid valid;
    @Inject SaleTermsReader sales;
    @Inject TicketCounts counts;

    /**
     * The latest one stands, in the place of the first.
     *
     * @throws Conflict unless the event is sold out
     */
    public WishView leave(EventId event, AccountId who, NewWish wish) {
        valid.check(wish);
        int most = sales.terms(event).orderLimit();
        if (wish.tickets() > most) {
            throw new InvalidFields("tickets", "must be %d at most".formatted(most));
        }
        var tiers = wish.tiers() == null ? null : tiers(event, wish.tiers());
        if (!isSoldOut(event)) {
            throw new Conflict(
                    "not-sold-out",
                    "Not sold out",
                    "Wishes are for events that are sold out and still to come.");
        }
        var left =
                tiers == null
                        ? sql.first(LEAVE_ANY, WishView::of, event, who, wish.tickets())
                        : sql.first(LEAVE, WishView::of, event, who, wish.tickets(), tiers);
        return left.orElseThrow();
    }

    /** Whether the event is on sale, still to come, and nothing of it can come back by itself. */
    public boolean isSoldOut(EventId event) {
        var left = counts.of(List.of(event)).get(event);
        return left != null
                && left.availability() == EventAvailability.SOLD_OUT
                && sales.open(event);
    }

    private List<TierId> tiers(EventId event, List<String> ids) {
        var tiers = ids.stream().map(TierId::of).sorted().toList();
        if (new HashSet<>(tiers).size() < tiers.size()) {
            throw new InvalidFields("tiers", "names one twice");
        }
        var known = sql.list(TIERS, row -> new TierId(row.getLong("id")), event);
        if (!known.containsAll(tiers)) {
            throw new InvalidFields("tiers", "names one of another event, or of none");
        }
        return tiers;
    }

    public Optional<WishView> find(EventId event, AccountId who) {
        return sql.first(MINE, WishView::of, event, who);
    }

    /**
     * @throws NotFound if there is none
     */
    public WishView get(EventId event, AccountId who) {
        return find(event, who).orElseThrow(() -> new NotFound("wish"));
    }

    /** Harmless if there is none. */
    public void takeBack(EventId event, AccountId who) {
        sql.change(TAKE_BACK, event, who);
    }
}
