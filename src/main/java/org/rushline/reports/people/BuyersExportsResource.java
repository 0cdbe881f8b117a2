package org.rushline.reports.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.ExportId;
import org.rushline.platform.table.TableFormat;

/** The files of an export, for whoever asked for it. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@RolesAllowed({"BOX_OFFICE", "SALES", "FINANCE"})
@Path("operator/reports/exports/{id}")
public class BuyersExportsResource {

    @Inject BuyersExports exports;
    @Inject BuyersTable table;
    @Inject CurrentPerson person;

    @GET
    @Operation(
            summary = "Retrieve an export of an event's buyers",
            description = "Only your own, and for an hour.")
    public BuyersExport getExport(@PathParam("id") String id) {
        return exports.get(ExportId.of(id), person.require().id());
    }

    @GET
    @Path("csv")
    @Produces(TableFormat.CSV_TYPE)
    @Operation(
            summary = "Retrieve an event's buyers as CSV",
            description = "All of them, of an export of your own.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each paid booking.",
            content =
                    @Content(
                            mediaType = TableFormat.CSV_TYPE,
                            schema = @Schema(type = SchemaType.STRING)))
    public Response buyersFile(@PathParam("id") String id) {
        return file(id, TableFormat.CSV);
    }

    @GET
    @Path("xlsx")
    @Produces(TableFormat.XLSX_TYPE)
    @Operation(
            summary = "Retrieve an event's buyers as XLSX",
            description = "All of them, of an export of your own.")
    @APIResponse(
            responseCode = "200",
            description = "A workbook with a row for each paid booking.",
            content =
                    @Content(
                            mediaType = TableFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response buyersWorkbook(@PathParam("id") String id) {
        return file(id, TableFormat.XLSX);
    }

    private Response file(String id, TableFormat format) {
        var event = EventId.of(getExport(id).eventId());
        StreamingOutput rows = out -> table.write(event, format, out);
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, format.attachment("buyers-" + event))
                .build();
    }
}
