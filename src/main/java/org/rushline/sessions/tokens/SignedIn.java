package org.rushline.sessions.tokens;

import java.time.Instant;
import org.rushline.accounts.Person;

/**
 * Somebody who just signed in, or whose token was renewed.
 *
 * @param token for the cookie or the Authorization header; never for a log
 */
public record SignedIn(Person person, String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "SignedIn[" + person.id() + "]";
    }
}
