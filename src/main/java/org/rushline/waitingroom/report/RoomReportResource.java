package org.rushline.waitingroom.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.id.EventId;

/** The report of a waiting room. */
@Tag(name = "Waiting rooms of operators")
@RolesAllowed({"SALES", "PROGRAMME", "FINANCE", "READ_ONLY"})
@Path("operator/events/{eventId}/waiting-room")
public class RoomReportResource {

    private static final String CSV = "text/csv";

    @Inject RoomReports reports;

    @GET
    @Path("report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retrieve the report of a waiting room",
            description = "Who came, who was let in and who bought, since the room was opened.")
    public RoomReport report(@PathParam("eventId") String eventId) {
        return reports.of(EventId.of(eventId));
    }

    @GET
    @Path("report.csv")
    @Produces(CSV)
    @Operation(
            summary = "Retrieve the report of a waiting room as CSV",
            description = "A row for each number of the report, with its name.")
    @APIResponse(
            responseCode = "200",
            description = "The rows; a number that is not known is empty.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response table(@PathParam("eventId") String eventId) {
        var event = EventId.of(eventId);
        return Response.ok(ReportTable.of(reports.of(event)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"waiting-room-" + event + ".csv\"")
                .build();
    }
}
