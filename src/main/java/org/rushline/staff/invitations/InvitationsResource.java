package org.rushline.staff.invitations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Located;
import org.rushline.platform.id.InvitationId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.request.PublicOrigin;
import org.rushline.platform.validation.Valid;
import org.rushline.staff.Revocation;

/** Inviting somebody to work here. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
@RolesAllowed("ADMINISTRATOR")
@Path("operator/staff/invitations")
public class InvitationsResource {

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject Invitations invitations;
    @Inject PublicOrigin origin;
    @Context HttpServletRequest request;

    @GET
    @Operation(summary = "List invitations", description = "The last 200, the newest first.")
    public List<InvitationView> listInvitations() {
        return invitations.recent();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Retrieve an invitation", description = "Without its link.")
    public InvitationView getInvitation(@PathParam("id") String id) {
        return invitations.get(InvitationId.of(id));
    }

    @POST
    @Operation(
            summary = "Invite somebody",
            description =
                    """
                    The answer's link gives the first account that accepts it the roles. Only this answer \
                    tells it. It ends after its days, when it is taken back, and when you are no \
                    administrator any more.""")
    @APIResponseSchema(
            value = SentInvitation.class,
            responseCode = "201",
            responseDescription = "The invitation and its link.")
    public Response invite(NewInvitation wanted) {
        valid.check(wanted);
        var sent = invitations.invite(wanted, person.require().id(), origin.of(request));
        var path = "/api/operator/staff/invitations/" + sent.invitation().id();
        return Located.created(path, sent).build();
    }

    @POST
    @Path("{id}/revocation")
    @Operation(
            summary = "Take an invitation back",
            description = "Its link stops working at once. Doing it again changes nothing.")
    @Refuses("invitation-accepted")
    public InvitationView revokeInvitation(@PathParam("id") String id, Revocation why) {
        valid.check(why);
        return invitations.revoke(InvitationId.of(id), why, person.require().id());
    }
}
