package org.rushline.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rushline.platform.id.AccountId;

/** It ends 30 days after its last use or 90 after its start, by the database's clock. */
@Entity
class Session {

    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(90);

    @Id private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID account;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "second_factor")
    private boolean secondFactor;

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private String program;

    protected Session() {}

    /**
     * @param secondFactor whether it is begun with a code, too
     */
    Session(UUID id, AccountId account, Device device, boolean secondFactor, Instant now) {
        this.id = id;
        this.account = account.uuid();
        this.secondFactor = secondFactor;
        address = device.address();
        program = device.program();
        createdAt = now;
        use(now);
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    /** Its owner has shown a code in it. */
    void prove() {
        secondFactor = true;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isAlive(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }

    /** Returns false, and changes nothing, if it is over. */
    boolean renew(Instant now) {
        if (!isAlive(now)) return false;
        use(now);
        return true;
    }

    private void use(Instant now) {
        renewedAt = now;
        var last = createdAt.plus(LONGEST);
        var unused = now.plus(UNUSED);
        expiresAt = unused.isBefore(last) ? unused : last;
    }

    /** Returns false, and changes nothing, if somebody ended it before. */
    boolean end(EndReason why, Instant now) {
        if (endedAt != null) return false;
        endedAt = now;
        endReason = why;
        return true;
    }

    /** Why a session is over before its time. */
    enum EndReason {
        SIGNED_OUT,
        PASSWORD_CHANGED,
        ENDED_BY_OPERATOR
    }
}
