package org.rushline.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rushline.platform.id.AccountId;

/** The content of our token. Whether its session still lives, only the database knows. */
record TokenClaims(AccountId account, UUID session, Instant issuedAt, Instant expiresAt) {

    /** Clocks of nodes may differ so much. */
    static final Duration LEEWAY = Duration.ofSeconds(5);

    boolean isExpired(Instant now) {
        return now.isAfter(expiresAt.plus(LEEWAY));
    }

    boolean isPastHalfItsLife(Instant now) {
        return now.isAfter(issuedAt.plus(Duration.between(issuedAt, expiresAt).dividedBy(2)));
    }
}
