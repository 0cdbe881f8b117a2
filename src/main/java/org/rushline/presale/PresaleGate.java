package org.rushline.presale;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.sql.BatchQuery;
import org.rushline.platform.sql.Sql;

/** Whether somebody may buy tickets of an event now; everybody may unless there is a presale. */
@Stateless
public class PresaleGate {

    /** The SQL state with which the database itself refuses, whatever a node has asked before. */
    public static final String REFUSED = "RL001";

    private static final String PASS =
            """
            with due as materialized (
                select p.id, p.ends_at, p.every_tier, p.tickets_each,
                    a.account_id is not null and p.opens_at <= clock_timestamp() as open
                from presale p left join presale_access a on a.presale_id = p.id and a.account_id = ?
                where p.event_id = ? and p.ends_at > clock_timestamp())
            select max(ends_at) as everybody_at, coalesce(bool_or(open), false) as open,
                case when not bool_or(open and tickets_each is null)
                    then max(tickets_each) filter (where open) end as most,
                (select count(*) from ticket t
                where t.id = any((select ?)::bigint[]) and exists (select from due) and not exists (
                    select from due d where d.open and (d.every_tier or exists (
                        select from presale_tier o where o.presale_id = d.id and o.tier_id = t.tier_id)))) as closed
            from due""";

    /**
     * @param everybodyAt from when everybody may buy; null if everybody may
     * @param open whether a presale of theirs is open
     * @param most how many tickets of the event they may have meanwhile; null if that is not
     *     limited
     * @param closed how many of the tickets no presale of theirs opens
     */
    public record Pass(Instant everybodyAt, boolean open, Integer most, int closed) {

        /** Whether they may buy something, if perhaps not these. */
        public boolean admits() {
            return everybodyAt == null || open;
        }

        /**
         * @param live how many tickets of the event they have
         * @throws Problem if they may not buy so many more, or not these
         */
        public void check(EventId event, int live, int wanted) {
            if (!admits()) {
                throw new PresaleNeeded(event, everybodyAt);
            }
            if (closed > 0) {
                throw PresaleRefusals.otherTickets(closed);
            }
            if (most != null && live + wanted > most) {
                throw PresaleRefusals.limit(most, live);
            }
        }
    }

    @Inject Sql sql;

    /** Of a buyer who has not chosen yet. */
    public Pass look(EventId event, AccountId buyer) {
        return sql.first(PASS, PresaleGate::pass, buyer, event, List.<TicketId>of()).orElseThrow();
    }

    /** To be asked in a reservation's transaction. */
    public static BatchQuery<Pass> question(
            EventId event, AccountId buyer, List<TicketId> tickets) {
        return new BatchQuery<>(PASS, PresaleGate::pass, buyer, event, tickets);
    }

    private static Pass pass(ResultSet row) throws SQLException {
        return new Pass(
                Sql.instant(row, "everybody_at"),
                row.getBoolean("open"),
                row.getObject("most", Integer.class),
                row.getInt("closed"));
    }
}
