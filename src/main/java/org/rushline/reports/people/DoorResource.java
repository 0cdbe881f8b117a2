package org.rushline.reports.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.id.EventId;
import org.rushline.platform.table.TableFormat;

/** Who may come in. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@RolesAllowed({"DOOR", "BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY"})
@Path("operator/reports/door/{eventId}")
public class DoorResource {

    private static final String SECTION = "Only of the section with this name.";

    @Inject DoorList door;
    @Inject DoorTable table;

    @GET
    @Operation(
            summary = "List who may come in",
            description =
                    "The sold tickets of an event in the order of its seat plan, 500 at most, without addresses and money.")
    public DoorFound listDoor(
            @PathParam("eventId") String eventId,
            @Parameter(description = SECTION, example = "Stalls") @QueryParam("section")
                    String section,
            @Parameter(description = "The `next` of the page before.", example = "tkt_8")
                    @QueryParam("after")
                    String after) {
        return door.page(EventId.of(eventId), section, after);
    }

    @GET
    @Path("csv")
    @Produces(TableFormat.CSV_TYPE)
    @Operation(
            summary = "Export who may come in as CSV",
            description = "All sold tickets of the event, or of a section.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each sold ticket.",
            content =
                    @Content(
                            mediaType = TableFormat.CSV_TYPE,
                            schema = @Schema(type = SchemaType.STRING)))
    public Response exportDoor(
            @PathParam("eventId") String eventId,
            @Parameter(description = SECTION, example = "Stalls") @QueryParam("section")
                    String section) {
        return file(EventId.of(eventId), section, TableFormat.CSV);
    }

    @GET
    @Path("xlsx")
    @Produces(TableFormat.XLSX_TYPE)
    @Operation(
            summary = "Export who may come in as XLSX",
            description = "All sold tickets of the event, or of a section.")
    @APIResponse(
            responseCode = "200",
            description = "A workbook with a row for each sold ticket.",
            content =
                    @Content(
                            mediaType = TableFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportDoorWorkbook(
            @PathParam("eventId") String eventId,
            @Parameter(description = SECTION, example = "Stalls") @QueryParam("section")
                    String section) {
        return file(EventId.of(eventId), section, TableFormat.XLSX);
    }

    private Response file(EventId event, String section, TableFormat format) {
        door.page(event, section, null, 1); // refuses what is not there while it still can
        StreamingOutput rows = out -> table.write(event, section, format, out);
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, format.attachment("door-" + event))
                .build();
    }
}
