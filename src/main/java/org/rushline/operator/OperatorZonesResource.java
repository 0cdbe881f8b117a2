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
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.EventId;
import org.rushline.catalog.EventView;
import org.rushline.catalog.ZoneDecisions;

/** Events that a corrected time zone has left behind, for somebody to decide. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("OPERATOR")
@Path("operator/zones")
public class OperatorZonesResource {

    @Inject CurrentPerson person;
    @Inject ZoneDecisions zones;

    @GET
    @Operation(
            summary = "Events whose time zone is not their venue's",
            description =
                    """
                    When a venue's zone is corrected, its events follow: the local time stays, the moment moves. Those \
                    with sold tickets are listed here instead, and so are those whose times do not exist in \
                    the new zone, or would be in the past. A hundred at most; the next ones after the last id.""")
    public List<ZoneDecisions.Undecided> undecided(@QueryParam("after") String after) {
        return zones.undecided(after == null ? 0 : EventId.of(after).value(), Listing.PAGE);
    }

    @POST
    @Path("{event}")
    @Operation(
            summary = "Decide what stays of an event's times",
            description =
                    """
                    LOCAL_TIME: what the poster says, at another moment. MOMENT: the moment, and the poster says another \
                    time. The event has its venue's zone from then on.""")
    public EventView decide(@PathParam("event") String event, ZoneDecisions.Decision decision) {
        var operator = person.requireOperator().id().uuid();
        return zones.decide(EventId.of(event), decision, operator);
    }
}
