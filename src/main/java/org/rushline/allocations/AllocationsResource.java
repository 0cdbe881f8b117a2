package org.rushline.allocations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.rushline.platform.body.BodyLimit;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;

/** Seats of an event that are not for everybody. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Allocations")
@RolesAllowed({"PROGRAMME", "SALES"})
@Path("operator/events/{eventId}/allocations")
public class AllocationsResource {

    /** The numbers of {@value NamedSeats#MOST} seats. */
    private static final int LARGEST = 512 * 1024;

    @Inject CurrentPerson person;
    @Inject Allocations allocations;
    @Inject SeatAllocation seats;

    @GET
    @RolesAllowed("STAFF")
    @Operation(
            summary = "List the allocations of an event",
            description = "By their names; those that are released come last.")
    public List<AllocationView> list(@PathParam("eventId") String eventId) {
        return allocations.of(EventId.of(eventId));
    }

    @POST
    @Operation(
            summary = "Make an allocation",
            description =
                    "To block seats, or to hold them back for somebody. It has none at first; an event needs no tickets yet.")
    @APIResponseSchema(
            value = AllocationView.class,
            responseCode = "201",
            responseDescription = "The allocation that was made.")
    @Refuses({"allocation-exists", "too-many-allocations"})
    public Response make(@PathParam("eventId") String eventId, AllocationDetails details) {
        var event = EventId.of(eventId);
        var made = allocations.make(event, details, person.require().id());
        return Located.created(
                        "/api/operator/events/%s/allocations/%s".formatted(event, made.id()), made)
                .build();
    }

    @GET
    @RolesAllowed("STAFF")
    @Path("{allocationId}")
    @Operation(summary = "Retrieve an allocation")
    public AllocationView get(
            @PathParam("eventId") String eventId, @PathParam("allocationId") String allocationId) {
        return allocations.get(EventId.of(eventId), AllocationId.of(allocationId));
    }

    @PUT
    @Path("{allocationId}")
    @Operation(
            summary = "Change an allocation",
            description = "Send back what was read, with what is to change.")
    @Refuses({"allocation-exists", "allocation-released"})
    public AllocationView change(
            @PathParam("eventId") String eventId,
            @PathParam("allocationId") String allocationId,
            AllocationDetails details) {
        return allocations.change(EventId.of(eventId), AllocationId.of(allocationId), details);
    }

    @POST
    @Path("{allocationId}/seats")
    @BodyLimit(LARGEST)
    @Operation(
            summary = "Put seats into an allocation",
            description =
                    """
                    All that can be had, in one step. Buyers keep what they hold, pay for or have \
                    bought: the answer names these seats.""")
    @Refuses({"allocation-released", "allocation-quota", "area-has-fewer", "plan-changed"})
    public AllocatedSeats add(
            @PathParam("eventId") String eventId,
            @PathParam("allocationId") String allocationId,
            SeatsToAllocate wanted) {
        return seats.add(EventId.of(eventId), AllocationId.of(allocationId), wanted);
    }

    @POST
    @Path("{allocationId}/release")
    @BodyLimit(LARGEST)
    @Operation(
            summary = "Release seats of an allocation",
            description =
                    "Everybody can have them at once. Without `seats` all of them, and the allocation is over.")
    @Refuses({"allocation-released", "area-has-fewer", "plan-changed"})
    public ReleasedSeats release(
            @PathParam("eventId") String eventId,
            @PathParam("allocationId") String allocationId,
            SeatsToRelease asked) {
        return seats.release(EventId.of(eventId), AllocationId.of(allocationId), asked);
    }
}
