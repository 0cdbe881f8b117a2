package org.rushline.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rushline.accounts.AccountId;
import org.rushline.accounts.CurrentPerson;

/** An operator ends somebody's sessions: a lost phone, a stolen password. */
@RolesAllowed("OPERATOR")
@Path("operator/accounts/{accountId}/sessions")
public class EndSessionsResource {

    private static final Logger LOG = Logger.getLogger(EndSessionsResource.class.getName());

    @Inject CurrentPerson person;
    @Inject SessionService sessions;

    @DELETE
    @Operation(summary = "Sign somebody out everywhere", description = "204; 404 if unknown.")
    public void end(@PathParam("accountId") AccountId account) {
        var operator = person.requireOperator();
        sessions.endAllOf(account);
        LOG.info("Sessions of " + account + " ended by operator " + operator.id());
    }
}
