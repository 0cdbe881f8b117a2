package org.rushline.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.AccountId;

/** An operator ends somebody's sessions: a lost phone, a stolen password. */
@Tag(name = "Customers")
@RolesAllowed("BOX_OFFICE")
@Path("operator/accounts/{accountId}/sessions")
public class EndSessionsResource {

    private static final Logger LOG = Logger.getLogger(EndSessionsResource.class.getName());

    @Inject CurrentPerson person;
    @Inject SessionService sessions;

    @DELETE
    @Operation(
            summary = "End all sessions of an account",
            description = "For a lost phone or a stolen password.")
    public void end(@PathParam("accountId") AccountId account) {
        var operator = person.require();
        sessions.endAllOf(account);
        LOG.info("Sessions of " + account + " ended by operator " + operator.id());
    }
}
