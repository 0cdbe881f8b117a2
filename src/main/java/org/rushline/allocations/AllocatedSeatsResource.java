package org.rushline.allocations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.id.EventId;

/** The seats of an event's allocations, for whoever draws them. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Allocations")
@RolesAllowed("STAFF")
@Path("operator/events/{eventId}/allocated-seats")
public class AllocatedSeatsResource {

    @Inject AllocationMaps maps;

    @GET
    @Operation(
            summary = "Retrieve the allocated seats of an event",
            description = "Also before it has tickets. What buyers see is `availability`.")
    public AllocationMap get(@PathParam("eventId") String eventId) {
        return maps.of(EventId.of(eventId));
    }
}
