package org.rushline.presale.codes;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.SaleTerms;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.presale.MyPresales;
import org.rushline.presale.PresaleCheck;
import org.rushline.presale.PresalesView;

/** Buying before everybody may. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presales")
@RolesAllowed("BUYER")
@Path("events/{eventId}/presales")
public class PresalesResource {

    @Inject CurrentPerson person;
    @Inject SaleTerms terms;
    @Inject PresaleCheck check;
    @Inject MyPresales presales;
    @Inject PresaleCodes codes;

    @GET
    @PermitAll
    @Operation(
            summary = "List the presales of an event for buyers",
            description = "Those that have not ended, and from when everybody may buy.")
    public PresalesView all(@PathParam("eventId") String eventId) {
        return check.of(known(eventId));
    }

    @GET
    @Path("mine")
    @Operation(
            summary = "List my presales of an event",
            description = "Those that I have used a code for.")
    public PresalesView mine(@PathParam("eventId") String eventId) {
        return presales.of(known(eventId), person.require().id());
    }

    @POST
    @Path("mine")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Use a code for a presale",
            description =
                    "From then on I may buy in it. A second time it changes nothing; after ten wrong ones one waits.")
    @Refuses({"no-such-code", "code-used", "too-many-requests"})
    public PresalesView use(@PathParam("eventId") String eventId, TypedPresaleCode code) {
        var event = known(eventId);
        var who = person.require().id();
        codes.use(event, code, who);
        return presales.of(event, who);
    }

    /** Throws NotFound if buyers do not see it. */
    private EventId known(String eventId) {
        var event = EventId.of(eventId);
        terms.of(event);
        return event;
    }
}
