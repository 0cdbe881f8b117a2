package org.rushline.waitingroom.lanes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.validation.Valid;
import org.rushline.waitingroom.Because;

/** Whom operators let past the line of a waiting room. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting rooms of operators")
@RolesAllowed("SALES")
@Path("operator/events/{eventId}/waiting-room/bypasses")
public class BypassesResource {

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject Bypasses bypasses;

    @GET
    @RolesAllowed({"SALES", "BOX_OFFICE", "READ_ONLY"})
    @Operation(
            summary = "List who is let past the line",
            description = "Those who may shop just now; the list of changes has all.")
    public List<BypassView> list(@PathParam("eventId") String eventId) {
        return bypasses.of(EventId.of(eventId));
    }

    @POST
    @Operation(
            summary = "Let an account past the line",
            description =
                    "For box office, partners and probes: 50 at most at the same time. They take nobody's turn.")
    @Refuses("too-many-bypasses")
    public List<BypassView> add(@PathParam("eventId") String eventId, NewBypass bypass) {
        valid.check(bypass);
        var event = EventId.of(eventId);
        bypasses.add(
                event,
                bypass.email(),
                Duration.ofMinutes(bypass.minutes()),
                because(bypass.reason()));
        return bypasses.of(event);
    }

    @DELETE
    @Path("{accountId}")
    @Operation(
            summary = "Let an account past the line no longer",
            description = "Bookings that they have stay theirs.")
    public void end(
            @PathParam("eventId") String eventId, @PathParam("accountId") AccountId account) {
        bypasses.end(EventId.of(eventId), account, because(null));
    }

    private Because because(String why) {
        return new Because(person.require().id(), why);
    }
}
