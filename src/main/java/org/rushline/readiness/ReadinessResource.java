package org.rushline.readiness;

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

/** Whether a waiting room is ready for its night. */
@Tag(name = "Waiting rooms of operators")
@RolesAllowed({"SALES", "PROGRAMME", "READ_ONLY"})
@Path("operator/events/{eventId}/waiting-room/readiness")
@Produces(MediaType.APPLICATION_JSON)
public class ReadinessResource {

    @Inject RoomReadiness readiness;

    @GET
    @Operation(
            summary = "Check whether a waiting room is ready",
            description =
                    """
                    To be looked at before the night. It tries to reserve as a stranger, in a transaction \
                    that never commits, and must be refused. The answer is 200 whatever is found.""")
    public ReadinessView check(@PathParam("eventId") String eventId) {
        return readiness.of(EventId.of(eventId));
    }
}
