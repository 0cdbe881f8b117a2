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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CostsATry;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.request.Bearer;
import org.rushline.platform.request.ClientAddress;
import org.rushline.sessions.tokens.Tokens;

/** Signing in and out. */
@Tag(name = "Accounts")
@PermitAll
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    /** A sign-in. */
    @Schema(description = "The credentials of an account.")
    public record Credentials(
            @Schema(
                            description = "The e-mail address of the account.",
                            examples = "ada@example.org")
                    String email,
            @Schema(
                            description = "The password of the account.",
                            examples = "correct horse battery")
                    String password,
            @Schema(
                            description =
                                    "Only with a second factor: a code of the authenticator, or a recovery code.",
                            examples = "492039")
                    String code) {

        /** Says nothing: it would end in a log. */
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** A token for the Authorization header. A browser has it in its cookie already. */
    @Schema(name = "Session", description = "A session and its token.")
    public record Opened(
            @Schema(
                            description = "The token to send as `Authorization: Bearer …`.",
                            examples = "eyJhbGciOi…")
                    String token,
            @Schema(description = "When the token expires.", examples = "2026-12-01T10:20:00Z")
                    Instant expiresAt,
            @Schema(description = "The seconds until then.", examples = "1200") long expiresIn) {

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
                    """
                    Answers a token and sets the cookie of our own pages, which renews itself. An account with a \
                    second factor needs a `code`, too.""")
    @Refuses({
        "wrong-credentials",
        "second-factor-needed",
        "wrong-code",
        "second-factor-unavailable"
    })
    public Opened signIn(Credentials given) {
        if (given == null || given.email() == null || given.password() == null) {
            throw new InvalidFields("email", "an e-mail address and a password are expected");
        }
        var signedIn =
                sessions.signIn(
                        given.email(),
                        given.password(),
                        given.code(),
                        address.block(request),
                        Device.of(request, address));
        cookie.write(signedIn, response);
        return new Opened(signedIn.token(), signedIn.expiresAt(), Tokens.LIFE.toSeconds());
    }

    @DELETE
    @Operation(
            summary = "Sign out",
            description = "Ends the session of the token or cookie, if there is one.")
    public void signOut() {
        Bearer.in(request).or(() -> cookie.in(request)).ifPresent(sessions::signOut);
        cookie.clear(response);
    }
}
