package org.rushline.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Valid;

/** Operators vouch for somebody's address, as long as no mail does. */
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RolesAllowed("BOX_OFFICE")
@Path("operator/accounts/verification")
public class VerificationResource {

    /** The account that is meant. */
    @Schema(name = "AddressToVerify", description = "An account, by its e-mail address.")
    public record Address(
            @Schema(description = "The e-mail address.", examples = "ada@example.org")
                    @NotNull
                    @SingleLine
                    @Size(max = 254)
                    String email) {}

    @Inject Valid valid;
    @Inject AccountService accounts;

    @POST
    @Operation(
            summary = "Verify an account's address",
            description =
                    "Only verified accounts may join a waiting room, unless it says otherwise.")
    @Refuses("not-found")
    public void verify(Address address) {
        valid.check(address);
        accounts.verify(address.email());
    }
}
