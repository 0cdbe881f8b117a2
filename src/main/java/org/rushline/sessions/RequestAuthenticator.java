package org.rushline.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.rushline.accounts.Person;
import org.rushline.platform.request.Bearer;
import org.rushline.sessions.tokens.SignedIn;

/**
 * Authenticates a request by its cookie or bearer token. A cookie is renewed silently while its
 * session lives, and deleted when it is worthless. A bearer token is never renewed: its owner signs
 * in again.
 */
@ApplicationScoped
class RequestAuthenticator {

    @Inject SessionService sessions;
    @Inject SessionCookie cookie;

    Optional<Person> of(HttpServletRequest request, HttpServletResponse response) {
        var bearer = Bearer.in(request);
        return bearer.isPresent()
                ? sessions.person(bearer.get())
                : cookie.in(request).flatMap(token -> byCookie(token, response));
    }

    private Optional<Person> byCookie(String token, HttpServletResponse response) {
        if (response.isCommitted()) {
            return sessions.person(token);
        }
        if (sessions.wantsRenewal(token)) {
            var renewed = sessions.renew(token);
            renewed.ifPresentOrElse(
                    signedIn -> cookie.write(signedIn, response), () -> cookie.clear(response));
            return renewed.map(SignedIn::person);
        }
        var person = sessions.person(token);
        if (person.isEmpty()) {
            cookie.clear(response);
        }
        return person;
    }
}
