package org.rushline.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.SessionId;

/** Where one is signed in. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RolesAllowed("BUYER")
@Path("me/sessions")
public class MySessionsResource {

    @Inject CurrentPerson person;
    @Inject SessionService sessions;

    @GET
    @Operation(
            summary = "List where I am signed in",
            description = "Sessions that have not ended, the one used last first; 100 at most.")
    public List<SessionView> listSessions() {
        return sessions.of(person.require());
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Sign out somewhere else",
            description =
                    "Ends one of my sessions: at once on this node, and everywhere within half a minute.")
    public void endSession(@PathParam("id") String id) {
        sessions.end(person.require(), SessionId.of(id));
    }
}
