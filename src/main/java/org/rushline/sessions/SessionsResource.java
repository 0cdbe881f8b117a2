package org.rushline.sessions;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rushline.accounts.CostsATry;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.request.Bearer;
import org.rushline.platform.request.ClientAddress;

/** Signing in and out. */
@PermitAll
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    /** What one signs in with. */
    public record Credentials(String email, String password) {

        /** Says nothing: it would end in a log. */
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /**
     * A token for the Authorization header. A browser has it in its cookie already.
     *
     * @param expiresIn seconds
     */
    public record Opened(String token, Instant expiresAt, long expiresIn) {

        @Override
        public String toString() {
            return "Opened[…]";
        }
    }

    @Inject SessionService sessions;
    @Inject SessionCookie cookie;
    @Inject ClientAddress address;
    @Context HttpServletRequest request;
    @Context HttpServletResponse response;

    @POST
    @CostsATry
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign in",
            description =
                    "Answers a token that is good for 20 minutes, and sets the cookie, which is"
                            + " renewed by itself. 401 wrong-credentials, 429 too-many-requests.")
    public Opened signIn(Credentials given) {
        if (given == null || given.email() == null || given.password() == null) {
            throw new InvalidFields("email", "an e-mail address and a password are expected");
        }
        var signedIn = sessions.signIn(given.email(), given.password(), address.block(request));
        cookie.write(signedIn, response);
        return new Opened(signedIn.token(), signedIn.expiresAt(), Tokens.LIFE.toSeconds());
    }

    @DELETE
    @Operation(summary = "Sign out", description = "204, also when nobody was signed in.")
    public void signOut() {
        Bearer.in(request).or(() -> cookie.in(request)).ifPresent(sessions::signOut);
        cookie.clear(response);
    }
}
