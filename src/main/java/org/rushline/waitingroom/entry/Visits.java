package org.rushline.waitingroom.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Unavailable;
import org.rushline.platform.sql.Sql;

/** What a shop tells us of a token: that somebody has come with it, and that they are done. */
@Stateless
public class Visits {

    /** Of all who present it, the database takes one. */
    private static final String REDEEM =
            """
            update entry_token t set redeemed_at = now(), visit = ?, number = 1 + (
                select count(*) from entry_token o where o.admission_id = t.admission_id and o.redeemed_at is not null)
            from admission a join waiting_room r on r.id = a.room_id and r.term = a.term
            where t.jti = ? and t.event_id = ? and t.redeemed_at is null and t.replaced_at is null
                and t.expires_at > now() and a.id = t.admission_id and a.ended_at is null and a.expires_at > now()""";

    private static final String LOOK =
            """
            select t.number, t.visit, t.redeemed_at is not null as redeemed, t.replaced_at is not null as replaced,
                t.expires_at <= now() as expired, a.expires_at as until,
                a.ended_at is null and a.expires_at > now() and r.term = a.term as present,
                greatest(0, ceil(extract(epoch from a.expires_at - clock_timestamp()))) as expires_in
            from entry_token t join admission a on a.id = t.admission_id join waiting_room r on r.id = a.room_id
            where t.jti = ? and t.event_id = ?""";

    /** Whoever has come again since goes on by the same admission. */
    private static final String COMPLETE =
            """
            with done as (
                update entry_token t set completed_at = clock_timestamp()
                where t.jti = ? and t.event_id = ? and t.completed_at is null
                returning t.admission_id, t.number)
            update admission a set ended_at = clock_timestamp(), ended_by = 'FINISHED' from done
            where a.id = done.admission_id and a.ended_at is null and not exists (
                select from entry_token later where later.admission_id = a.id and later.number > done.number)""";

    private record Row(
            int number,
            byte[] visit,
            boolean redeemed,
            boolean replaced,
            boolean expired,
            boolean present,
            Instant until,
            long expiresIn) {

        boolean isOf(byte[] name) {
            return redeemed && MessageDigest.isEqual(visit, name);
        }
    }

    @Inject Sql sql;
    @Inject EntryKeys keys;

    /**
     * The token that one of the event's keys has signed. It may have expired.
     *
     * @throws Problem if none has
     */
    public EntryToken read(EventId event, String text) {
        return EntryToken.read(text, kid -> keys.known(event, kid))
                .orElseThrow(() -> refused(text));
    }

    private Problem refused(String text) {
        return EntryToken.read(text, keys::known).isPresent()
                ? EntryRefusals.ofAnotherEvent()
                : EntryRefusals.forged();
    }

    /**
     * Uses the token for this visit, once. The same visit may say so again.
     *
     * @throws Problem if another visit has used it, or it is not good any more
     */
    public VisitView redeem(EntryToken token, String visit) {
        var name = hash(visit);
        var redeemed = sql.change(REDEEM, name, token.jti(), token.event()) == 1;
        var row = look(token);
        if (!redeemed) {
            mustBeRepeated(row, name);
        }
        return new VisitView(
                token.event().toString(),
                token.visitor(),
                row.number(),
                row.until(),
                row.expiresIn());
    }

    private static void mustBeRepeated(Row row, byte[] name) {
        if (row.redeemed() && !row.isOf(name)) {
            throw EntryRefusals.used();
        }
        if (row.replaced()) {
            throw EntryRefusals.replaced();
        }
        if (!row.redeemed() && row.expired()) {
            throw EntryRefusals.expired();
        }
        if (!row.present()) {
            throw EntryRefusals.over();
        }
        if (!row.redeemed()) {
            throw new Unavailable();
        }
    }

    /**
     * They are done: somebody else may come in. The same visit may say so again.
     *
     * @throws Problem if this visit has not used the token
     */
    public void complete(EntryToken token, String visit) {
        var row = look(token);
        if (!row.redeemed()) {
            throw EntryRefusals.notUsed();
        }
        if (!row.isOf(hash(visit))) {
            throw EntryRefusals.used();
        }
        sql.change(COMPLETE, token.jti(), token.event());
    }

    private Row look(EntryToken token) {
        return sql.first(LOOK, Visits::row, token.jti(), token.event())
                .orElseThrow(EntryRefusals::unknown);
    }

    private static byte[] hash(String visit) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(visit.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("number"),
                row.getBytes("visit"),
                row.getBoolean("redeemed"),
                row.getBoolean("replaced"),
                row.getBoolean("expired"),
                row.getBoolean("present"),
                Sql.instant(row, "until"),
                row.getLong("expires_in"));
    }
}
