package org.rushline.accounts.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.rushline.accounts.secondfactor.SecondFactorChanged.What;
import org.rushline.platform.Seal;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.sql.Sql;

/**
 * All second factors. A code is used by one conditional update: of two requests with the same one,
 * whichever nodes they reach, one wins. What time it is, the database says.
 */
@ApplicationScoped
@Transactional
public class SecondFactors {

    /** A column, of a query whose {@code a} is an account. */
    public static final String CONFIRMED =
            """
            exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as confirmed""";

    private static final Logger LOG = Logger.getLogger(SecondFactors.class.getName());

    private static final Pattern SPACES = Pattern.compile("\\s");

    private static final String VIEW =
            """
            select f.confirmed_at, (
                select count(*) from recovery_code c
                where c.account_id = f.account_id and c.used_at is null) as unused
            from second_factor f where f.account_id = ?""";

    private static final String START =
            """
            insert into second_factor (account_id, secret) values (?, ?)
            on conflict (account_id) do update set secret = excluded.secret, started_at = clock_timestamp()
            where second_factor.confirmed_at is null""";

    private static final String STARTED =
            """
            select secret, clock_timestamp() as at from second_factor
            where account_id = ? and confirmed_at is null and started_at > clock_timestamp() - interval '1 hour'""";

    private static final String CONFIRM =
            """
            update second_factor set confirmed_at = clock_timestamp(), last_step = ?
            where account_id = ? and confirmed_at is null and secret = ?""";

    private static final String IS_CONFIRMED =
            "select from second_factor where account_id = ? and confirmed_at is not null";

    /** Counts as wrong until it turns out to be right: then there are no tries between the two. */
    private static final String TRY =
            """
            update second_factor set wrong = wrong + 1, wrong_at = clock_timestamp()
            where account_id = ? and confirmed_at is not null
                and (wrong < 10 or wrong_at < clock_timestamp() - interval '1 hour')
            returning secret, wrong_at as at""";

    private static final String WAIT =
            """
            select extract(epoch from wrong_at + interval '1 hour' - clock_timestamp()) from second_factor
            where account_id = ?""";

    private static final String USE_STEP =
            """
            update second_factor set last_step = ?, wrong = 0, wrong_at = null
            where account_id = ? and last_step < ?""";

    private static final String FORGIVE =
            "update second_factor set wrong = 0, wrong_at = null where account_id = ?";

    private static final String LAST_STEP =
            """
            select secret, last_step, clock_timestamp() as at from second_factor
            where account_id = ? and confirmed_at is not null""";

    private static final String LOCK = IS_CONFIRMED + " for update";

    private static final String REMOVE =
            "delete from second_factor where account_id = ? and confirmed_at is not null";

    @Inject Sql sql;
    @Inject RecoveryCodes recovery;
    @Inject SecondFactorSettings settings;
    @Inject Event<SecondFactorChanged> changed;

    private Optional<Seal> seal;

    private record Kept(byte[] secret, Instant at) {

        static Kept of(ResultSet row) throws SQLException {
            return new Kept(row.getBytes("secret"), Sql.instant(row, "at"));
        }
    }

    @PostConstruct
    void prepare() {
        seal = settings.seal();
    }

    public SecondFactorView view(AccountId account) {
        return sql.first(VIEW, SecondFactorView::of, account).orElse(SecondFactorView.NONE);
    }

    /**
     * Keeps a secret, instead of one that was not confirmed.
     *
     * @throws Conflict if there is one that was
     * @throws SecondFactorUnavailable if there is no key
     */
    void start(AccountId account, byte[] secret) {
        var sealed = seal().seal(secret, about(account));
        if (sql.change(START, account, sealed) == 0) {
            throw SecondFactorRefusals.confirmedBefore();
        }
    }

    /** The secret that waits for its first code, for an hour. */
    Optional<byte[]> started(AccountId account) {
        return sql.first(STARTED, row -> row.getBytes("secret"), account)
                .map(kept -> open(account, kept));
    }

    /**
     * Asks for codes from now on, and ends all other sessions.
     *
     * @return whether the code is one of the secret's
     * @throws Conflict if nothing was started within the last hour, or somebody was faster
     */
    boolean confirm(AccountId account, UUID session, String code, List<RecoveryCode> codes) {
        var started = sql.first(STARTED, Kept::of, account);
        if (started.isEmpty()) {
            throw isConfirmed(account)
                    ? SecondFactorRefusals.confirmedBefore()
                    : SecondFactorRefusals.none();
        }
        var secret = started.get().secret();
        var step = TimeCodes.step(open(account, secret), bare(code), started.get().at());
        if (step.isEmpty()) {
            return false;
        }
        if (sql.change(CONFIRM, step.getAsLong(), account, secret) == 0) {
            throw SecondFactorRefusals.confirmedBefore();
        }
        recovery.replace(account, codes);
        changed.fire(new SecondFactorChanged(account, session, What.SET_UP));
        return true;
    }

    private boolean isConfirmed(AccountId account) {
        return sql.first(IS_CONFIRMED, row -> true, account).isPresent();
    }

    /**
     * Uses a code of the phone or a recovery code, if the account has a second factor.
     *
     * @param code as typed; null or blank if there is none
     * @throws TooManyRequests after ten wrong codes in a row; one an hour is taken then
     * @throws SecondFactorUnavailable if the secret does not open
     */
    public CodeCheck check(AccountId account, String code) {
        if (!isConfirmed(account)) {
            return CodeCheck.NOT_NEEDED;
        }
        if (code == null || code.isBlank()) {
            return CodeCheck.MISSING;
        }
        var right =
                TimeCodes.isOne(bare(code)) ? useStep(account, code) : useRecovery(account, code);
        return right ? CodeCheck.RIGHT : CodeCheck.WRONG;
    }

    private boolean useStep(AccountId account, String code) {
        var tried =
                sql.first(TRY, Kept::of, account)
                        .orElseThrow(() -> SecondFactorRefusals.tooMany(untilNext(account)));
        var step = TimeCodes.step(open(account, tried.secret()), bare(code), tried.at());
        return step.isPresent()
                && sql.change(USE_STEP, step.getAsLong(), account, step.getAsLong()) == 1;
    }

    private Duration untilNext(AccountId account) {
        return Duration.ofSeconds(
                sql.first(WAIT, row -> Math.max(1, row.getLong(1)), account).orElse(1L));
    }

    private boolean useRecovery(AccountId account, String code) {
        var right = recovery.use(account, code);
        if (right) {
            sql.change(FORGIVE, account);
            changed.fire(new SecondFactorChanged(account, null, What.RECOVERY_CODE_USED));
        }
        return right;
    }

    /** Whether it is the very code that was used last: somebody has clicked twice. */
    public boolean isLast(AccountId account, String code) {
        if (!TimeCodes.isOne(bare(code))) {
            return recovery.isUsedJustNow(account, code);
        }
        return sql.first(
                        LAST_STEP,
                        row -> {
                            var secret = open(account, row.getBytes("secret"));
                            var step = TimeCodes.step(secret, bare(code), Sql.instant(row, "at"));
                            return step.isPresent() && step.getAsLong() == row.getLong("last_step");
                        },
                        account)
                .orElse(false);
    }

    /**
     * Replaces all recovery codes.
     *
     * @param code to be used for it; null if the password was right
     * @throws Conflict if the account has no second factor
     */
    CodeCheck renew(AccountId account, UUID session, String code, List<RecoveryCode> codes) {
        if (sql.first(LOCK, row -> true, account).isEmpty()) {
            throw SecondFactorRefusals.none();
        }
        var check = code == null ? CodeCheck.RIGHT : check(account, code);
        if (check == CodeCheck.RIGHT) {
            recovery.replace(account, codes);
            changed.fire(new SecondFactorChanged(account, session, What.RECOVERY_CODES_RENEWED));
        }
        return check;
    }

    /** Removes it if the code is right, and ends all other sessions. */
    CodeCheck remove(AccountId account, UUID session, String code) {
        var check = check(account, code);
        if (check == CodeCheck.RIGHT) {
            sql.change(REMOVE, account);
            changed.fire(new SecondFactorChanged(account, session, What.REMOVED));
        }
        return check;
    }

    /**
     * Removes somebody else's, in the transaction of the caller, who has made sure that they may.
     *
     * @throws Conflict if the account has none
     */
    public void removeForOther(AccountId account) {
        if (sql.change(REMOVE, account) == 0) {
            throw SecondFactorRefusals.noneThere();
        }
        changed.fire(new SecondFactorChanged(account, null, What.REMOVED_BY_OPERATOR));
    }

    private byte[] open(AccountId account, byte[] sealed) {
        var opened = seal().open(sealed, about(account));
        if (opened.isEmpty()) {
            LOG.severe("RUSHLINE_SECOND_FACTOR_KEY does not open the second factor of " + account);
        }
        return opened.orElseThrow(SecondFactorUnavailable::new);
    }

    private Seal seal() {
        return seal.orElseThrow(SecondFactorUnavailable::new);
    }

    private static byte[] about(AccountId account) {
        return account.toString().getBytes(US_ASCII);
    }

    /** Authenticators show a space in the middle. */
    private static String bare(String code) {
        return SPACES.matcher(code).replaceAll("");
    }
}
