package org.rushline.sessions.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rushline.platform.id.AccountId;

/** The content of our token. Whether its session still lives, only the database knows. */
public record TokenClaims(AccountId account, UUID session, Instant issuedAt, Instant expiresAt) {

    /** Clocks of nodes may differ so much. */
    static final Duration LEEWAY = Duration.ofSeconds(5);

    public boolean isExpired(Instant now) {
        return now.isAfter(expiresAt.plus(LEEWAY));
    }

    public boolean isPastHalfItsLife(Instant now) {
        return now.isAfter(issuedAt.plus(Duration.between(issuedAt, expiresAt).dividedBy(2)));
    }
}
