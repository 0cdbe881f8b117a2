package org.rushline.passwords;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rushline.platform.problem.Unavailable;

/**
 * Hashes passwords, slowly on purpose, and only a few at a time: a crowd that signs in at once must
 * not take all threads and memory from those who buy. Never call it inside a transaction, which
 * would keep a connection for as long.
 */
@ApplicationScoped
public class Passwords {

    /** Longer ones are not taken, so they match nothing. */
    static final int LONGEST = 200;

    private static final Argon2 COST = new Argon2(19_456, 2);
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 16 * AT_ONCE;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore turns;
    private final Duration patience;
    private final String nobodys = COST.hash(UUID.randomUUID().toString());

    public Passwords() {
        this(AT_ONCE, PATIENCE);
    }

    Passwords(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * What is wrong with a new password; empty if nothing is. To judge one costs about as much as
     * to hash it.
     *
     * @param own what whoever knows the person tries first: name, e-mail address
     * @throws Unavailable if it is not its turn within two seconds
     */
    public Optional<String> reasonAgainst(String password, String... own) {
        return inTurn(() -> PasswordRules.reasonAgainst(password, own));
    }

    /**
     * @return 20 to 400 ASCII characters, with salt and parameters
     * @throws Unavailable if it is not its turn within two seconds
     */
    public String hash(String password) {
        return inTurn(() -> COST.hash(password));
    }

    /** Throws Unavailable if it is not its turn within two seconds. */
    public boolean matches(String password, String hash) {
        var tooLong = password.codePointCount(0, password.length()) > LONGEST;
        return inTurn(() -> Argon2.matches(tooLong ? "" : password, hash)) && !tooLong;
    }

    /** Takes as long as a comparison would; for the account that does not exist. */
    public void matchNobody(String password) {
        matches(password, nobodys);
    }

    /** Whether the hash was made when less cost was enough, and should be made again. */
    public boolean isOutdated(String hash) {
        return COST.costsMoreThan(Argon2.costOf(hash));
    }

    private <T> T inTurn(Supplier<T> work) {
        if (turns.getQueueLength() >= WAITING || !acquired()) {
            throw new Unavailable();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean acquired() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
