package org.rushline.staff.invitations;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.validation.Valid;

/** Being invited to work here. The secret is in a body: addresses end in logs. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
@PermitAll
@Path("invitations")
public class InvitedResource {

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject Invitations invitations;

    @POST
    @Operation(
            summary = "Look at an invitation",
            description = "By its secret, also before signing in; nothing is accepted by it.")
    @Refuses("not-found")
    public InvitedView showInvitation(PresentedInvitation shown) {
        valid.check(shown);
        return invitations.shown(shown).orElseThrow(() -> new NotFound("such invitation"));
    }

    @POST
    @Path("acceptance")
    @RolesAllowed("BUYER")
    @Operation(
            summary = "Accept an invitation",
            description = "Your account has its roles from now on. Doing it again changes nothing.")
    @Refuses({"not-found", "invitation-over"})
    public InvitationView acceptInvitation(PresentedInvitation shown) {
        valid.check(shown);
        return invitations.accept(shown, person.require().id());
    }
}
