package org.rushline.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.request.ClientAddress;

/** Signing up. */
@Tag(name = "Accounts")
@PermitAll
@Path("accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    /** The same for a new and a known address. */
    @Schema(description = "The same answer whether or not the address had an account.")
    public record SignedUp(
            @Schema(description = "Always the same.", enumeration = "received") String status,
            @Schema(description = "What to do now, in a sentence.") String next) {}

    private static final SignedUp ANSWER =
            new SignedUp(
                    "received",
                    "You can sign in now. If this address had an account before, its password has"
                            + " not changed.");

    @Inject AccountService accounts;
    @Inject ClientAddress address;
    @Context HttpServletRequest request;

    @POST
    @CostsATry
    @Operation(
            summary = "Sign up",
            description =
                    """
                    The answer is the same whether or not the address had an account, so that nobody \
                    learns who has one. Sign in afterwards.""")
    @APIResponseSchema(
            value = SignedUp.class,
            responseCode = "201",
            responseDescription = "Received.")
    public Response signUp(NewAccount account) {
        if (account == null) {
            throw new InvalidFields("", "a JSON object is expected");
        }
        accounts.signUp(account, address.block(request));
        return Response.status(Response.Status.CREATED).entity(ANSWER).build();
    }
}
