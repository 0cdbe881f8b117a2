package org.rushline.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.validation.Valid;

/** An administrator helps somebody who cannot sign in any more. */
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
@RolesAllowed("ADMINISTRATOR")
@Path("operator/staff/accounts/{accountId}/second-factor")
public class LostFactorsResource {

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject LostFactors factors;

    @POST
    @Path("removal")
    @Operation(
            summary = "Remove somebody's second factor",
            description =
                    """
                    For a lost phone without recovery codes. Ends all their sessions. Make sure that it is they \
                    who ask: from then on the password alone opens the account. One's own is removed elsewhere.""")
    @Refuses({"not-found", "no-second-factor", "own-second-factor"})
    public void removeSecondFactorOf(@PathParam("accountId") String accountId, LostFactor why) {
        valid.check(why);
        factors.remove(AccountId.valueOf(accountId), person.require().id());
    }
}
