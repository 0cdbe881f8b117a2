package org.rushline.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Located;
import org.rushline.platform.id.GrantId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.validation.Valid;

/** Who works here, and as what. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
@RolesAllowed("ADMINISTRATOR")
@Path("operator/staff/grants")
public class StaffResource {

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject Grants grants;

    @GET
    @Operation(
            summary = "List the roles of all who work here",
            description = "Those that are good now, by e-mail address; 1,000 at most.")
    public List<GrantView> listGrants() {
        return grants.good();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Retrieve a grant", description = "Also one that is over.")
    public GrantView getGrant(@PathParam("id") String id) {
        return grants.get(GrantId.of(id));
    }

    @POST
    @Operation(
            summary = "Grant a role",
            description =
                    "To an account, which may have several. It works at once, and everywhere within half a minute.")
    @APIResponseSchema(
            value = GrantView.class,
            responseCode = "201",
            responseDescription = "The grant.")
    @Refuses({"not-found", "role-granted-before", "address-not-verified"})
    public Response grant(NewGrant wanted) {
        valid.check(wanted);
        var made = grants.grant(wanted, person.require().id());
        return Located.created("/api/operator/staff/grants/" + made.id(), made).build();
    }

    @POST
    @Path("{id}/revocation")
    @Operation(
            summary = "Revoke a grant",
            description =
                    """
                    What they did stays. It works at once, and everywhere within half a minute. \
                    Doing it again changes nothing.""")
    @Refuses("last-administrator")
    public GrantView revoke(@PathParam("id") String id, Revocation why) {
        valid.check(why);
        return grants.revoke(GrantId.of(id), why, person.require().id());
    }
}
