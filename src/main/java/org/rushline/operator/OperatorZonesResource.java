package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.ZoneDecisions;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;

/** Events that a corrected time zone has left behind, for somebody to decide. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
@RolesAllowed("PROGRAMME")
@Path("operator/zones")
public class OperatorZonesResource {

    @Inject CurrentPerson person;
    @Inject ZoneDecisions zones;

    @GET
    @RolesAllowed({"PROGRAMME", "READ_ONLY"})
    @Operation(
            summary = "List zone questions",
            description =
                    """
                    When a venue's zone is corrected, its events follow: the local time stays, the \
                    moment moves. Events with sold tickets, or whose times would not exist or be \
                    past, are listed here instead; 100 at most.""")
    public List<ZoneDecisions.Undecided> undecided(@QueryParam("after") String after) {
        return zones.undecided(after == null ? 0 : EventId.of(after).value(), ListPage.PAGE);
    }

    @POST
    @Path("{event}")
    @Operation(
            summary = "Decide a zone question",
            description =
                    """
                    LOCAL_TIME keeps what the poster says, at another moment. MOMENT keeps the \
                    moment, and the poster says another time. The event then has its venue's zone.""")
    @Refuses({"confirm-first", "wrong-state"})
    public EventView decide(@PathParam("event") String event, ZoneDecisions.Decision decision) {
        var operator = person.require().id();
        return zones.decide(EventId.of(event), decision, operator);
    }
}
