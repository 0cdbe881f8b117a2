package org.rushline.presale.codes;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.rushline.platform.SpokenCode;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.limits.CodeThrottle;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.Valid;
import org.rushline.presale.PresaleId;
import org.rushline.presale.Presales;

/** Codes for presales: each for one account, or for as many as its maker says. */
@Stateless
public class PresaleCodes {

    private static final int MOST = 200_000;

    private static final String BATCHES =
            """
            select b.*, (select count(*) from presale_code c where c.batch_id = b.id) as codes,
                (select coalesce(sum(used), 0) from presale_code c where c.batch_id = b.id) as used
            from presale_batch b where b.presale_id = ? order by b.id""";

    private static final String COUNT = "select count(*) from presale_code where presale_id = ?";

    private static final String BATCH =
            """
            insert into presale_batch (presale_id, reason, accounts_each, made_by, request_key)
            values (?, ?, ?, ?, ?::text) on conflict (presale_id, request_key) do nothing returning id""";

    private static final String ADD =
            """
            insert into presale_code (presale_id, batch_id, accounts, hash)
            select ?, ?, ?, decode(unnest((select ?)::text[]), 'hex') on conflict do nothing""";

    private static final String REVOKE =
            """
            update presale_batch set revoked_at = coalesce(revoked_at, clock_timestamp())
            where id = ? and presale_id = ?""";

    private static final String TURN_OUT = "delete from presale_access where batch_id = ?";

    /** Who sends the same twice at the same time: the second waits, and finds itself let in. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('codes of ' || ?::uuid, 3))";

    /** Two who use one at the same time: the second waits, and finds it used. */
    private static final String FIND =
            """
            select c.presale_id, c.batch_id, c.used < c.accounts as usable,
                exists (select from presale_access a where a.presale_id = p.id and a.account_id = ?) as there
            from presale p join presale_code c on c.presale_id = p.id join presale_batch b on b.id = c.batch_id
            where p.event_id = ? and c.hash = decode(?, 'hex') and b.revoked_at is null
                and p.ends_at > clock_timestamp()
            order by p.id for update of c""";

    private static final String LET_IN =
            """
            insert into presale_access (presale_id, account_id, batch_id) values (?, ?, ?)
            on conflict (presale_id, account_id) do nothing""";

    private static final String USE =
            """
            update presale_code set used = used + 1
            where presale_id = ? and hash = decode(?, 'hex')""";

    private record Found(PresaleId presale, CodeBatchId batch, boolean usable, boolean there) {}

    @Inject Sql sql;
    @Inject Valid valid;
    @Inject Presales presales;
    @Inject CodeThrottle throttle;

    /** In the order in which they were made. */
    public List<CodeBatchView> batches(EventId event, PresaleId presale) {
        presales.get(event, presale);
        return sql.list(BATCHES, CodeBatchView::of, presale);
    }

    /**
     * New ones, which nobody can read again.
     *
     * @param key identifies repeated copies of the request; null if there are none
     * @throws Problem if such a copy has made some, which only its answer told
     */
    public MadeCodes make(
            EventId event, PresaleId presale, NewPresaleCodes wanted, AccountId by, String key) {
        valid.check(wanted);
        var codes = codes(wanted);
        presales.lockOpenOrComing(event, presale);
        long had = sql.first(COUNT, row -> row.getLong(1), presale).orElseThrow();
        if (had + codes.size() > MOST) {
            throw CodeRefusals.tooManyCodes(MOST);
        }
        var batch =
                sql.first(
                                BATCH,
                                row -> new CodeBatchId(row.getLong(1)),
                                presale,
                                wanted.reason().strip(),
                                wanted.accounts(),
                                by,
                                key)
                        .orElseThrow(CodeRefusals::madeBefore);
        var hashes = codes.stream().map(SpokenCode::hash).toList();
        if (sql.change(ADD, presale, batch, wanted.accounts(), hashes) < codes.size()) {
            throw CodeRefusals.codeExists();
        }
        return new MadeCodes(
                batch.toString(),
                wanted.code() == null
                        ? codes.stream().map(SpokenCode::toString).toList()
                        : List.of(wanted.code().strip()));
    }

    private static List<SpokenCode> codes(NewPresaleCodes wanted) {
        if (wanted.code() == null) {
            return Stream.generate(SpokenCode::random).distinct().limit(wanted.many()).toList();
        }
        if (wanted.many() > 1) {
            throw new InvalidFields("count", "must be 1 with a code of your own");
        }
        var own = SpokenCode.of(wanted.code());
        if (!wanted.code().matches("[A-Za-z0-9 -]+") || own.signs().length() < 6) {
            throw new InvalidFields("code", "must have 6 letters of A to Z or digits at least");
        }
        return List.of(own);
    }

    /** Harmless if they are revoked already. */
    public void revoke(EventId event, PresaleId presale, CodeBatchId batch, RevokedCodes how) {
        valid.check(how);
        presales.get(event, presale);
        if (sql.change(REVOKE, batch, presale) == 0) {
            throw new NotFound("codes of this presale");
        }
        if (how.users()) {
            sql.change(TURN_OUT, batch);
        }
    }

    /**
     * Lets somebody into the presales of an event that the code is for; those who are in already
     * keep their code.
     *
     * @throws TooManyRequests if they have tried too often
     * @throws Problem if it is of no use to them
     */
    public void use(EventId event, TypedPresaleCode typed, AccountId who) {
        valid.check(typed);
        throttle.toTry(who);
        var hash = SpokenCode.of(typed.code()).hash();
        sql.first(ONE_AT_A_TIME, row -> true, who);
        var found =
                sql.list(
                        FIND,
                        row ->
                                new Found(
                                        new PresaleId(row.getLong("presale_id")),
                                        new CodeBatchId(row.getLong("batch_id")),
                                        row.getBoolean("usable"),
                                        row.getBoolean("there")),
                        who,
                        event,
                        hash);
        if (found.isEmpty()) {
            throw CodeRefusals.noSuchCode();
        }
        if (found.stream().noneMatch(one -> one.usable || one.there)) {
            throw CodeRefusals.codeUsed();
        }
        found.stream()
                .filter(one -> one.usable && !one.there)
                .filter(one -> sql.change(LET_IN, one.presale, who, one.batch) > 0)
                .forEach(one -> sql.change(USE, one.presale, hash));
        throttle.wasRight(who);
    }
}
