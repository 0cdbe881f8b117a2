package org.rushline.sessions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rushline.accounts.Person;
import org.rushline.platform.id.AccountId;
import org.rushline.sessions.tokens.TokenClaims;

/** Caches sessions for 30 seconds. The node that ends a session refuses it at once. */
@ApplicationScoped
class LiveSessions {

    private static final Duration SEEN = Duration.ofSeconds(30);
    private static final int MOST = 200_000;

    @Inject Sessions sessions;

    private final LoadingCache<UUID, Optional<Person>> seen =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(SEEN)
                    .build(session -> sessions.find(session));

    /** Empty if the session ended, or is not this account's. */
    Optional<Person> find(TokenClaims claims) {
        return seen.get(claims.session()).filter(person -> person.id().equals(claims.account()));
    }

    /** Call it when the end is committed; earlier, somebody could read and keep the old row. */
    void forget(UUID session) {
        seen.invalidate(session);
    }

    void forgetAllOf(AccountId account) {
        seen.asMap().values().removeIf(one -> one.filter(p -> p.id().equals(account)).isPresent());
    }
}
