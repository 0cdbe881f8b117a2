package org.rushline.reports.sales;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.rushline.platform.table.TableFormat;

/** The sales report. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@RolesAllowed({"SALES", "PROGRAMME", "FINANCE", "READ_ONLY"})
@Path("operator/reports/sales")
public class SalesResource {

    private static final String EVENT = "Only of this event.";
    private static final String VENUE = "Only of events at this venue.";
    private static final String STARTS_FROM =
            "Only of events that start on this day or later, by the clock of the venue.";
    private static final String STARTS_UNTIL = "Only of events that start on this day or earlier.";
    private static final String SOLD_FROM = "The first day whose sales count, by the same clock.";
    private static final String SOLD_UNTIL = "The last day whose sales count.";
    private static final String AFTER = "The `next` of the page before.";
    private static final String DAY = "2026-12-01";

    @Inject SalesReports sales;
    @Inject SalesTable table;

    @GET
    @Operation(
            summary = "Report sales",
            description =
                    """
                    Tickets sold and returned by event, price tier and day. A ticket counts on the day on \
                    which it was reserved. Each price tier has a row at least.""")
    public SalesFound reportSales(
            @Parameter(description = EVENT, example = "evt_5") @QueryParam("event") String event,
            @Parameter(description = VENUE, example = "ven_3") @QueryParam("venue") String venue,
            @Parameter(description = STARTS_FROM, example = DAY) @QueryParam("startsFrom")
                    String startsFrom,
            @Parameter(description = STARTS_UNTIL, example = DAY) @QueryParam("startsUntil")
                    String startsUntil,
            @Parameter(description = SOLD_FROM, example = DAY) @QueryParam("soldFrom")
                    String soldFrom,
            @Parameter(description = SOLD_UNTIL, example = DAY) @QueryParam("soldUntil")
                    String soldUntil,
            @Parameter(description = AFTER, example = "evt_5") @QueryParam("after") String after) {
        return sales.page(asked(event, venue, startsFrom, startsUntil, soldFrom, soldUntil, after));
    }

    @GET
    @Path("csv")
    @Produces(TableFormat.CSV_TYPE)
    @Operation(
            summary = "Export sales as CSV",
            description = "All that the report would show on all its pages.")
    @APIResponse(
            responseCode = "200",
            description = "The rows; amounts have the decimals of their currency.",
            content =
                    @Content(
                            mediaType = TableFormat.CSV_TYPE,
                            schema = @Schema(type = SchemaType.STRING)))
    public Response exportSales(
            @Parameter(description = EVENT, example = "evt_5") @QueryParam("event") String event,
            @Parameter(description = VENUE, example = "ven_3") @QueryParam("venue") String venue,
            @Parameter(description = STARTS_FROM, example = DAY) @QueryParam("startsFrom")
                    String startsFrom,
            @Parameter(description = STARTS_UNTIL, example = DAY) @QueryParam("startsUntil")
                    String startsUntil,
            @Parameter(description = SOLD_FROM, example = DAY) @QueryParam("soldFrom")
                    String soldFrom,
            @Parameter(description = SOLD_UNTIL, example = DAY) @QueryParam("soldUntil")
                    String soldUntil) {
        return file(
                asked(event, venue, startsFrom, startsUntil, soldFrom, soldUntil, null),
                TableFormat.CSV);
    }

    @GET
    @Path("xlsx")
    @Produces(TableFormat.XLSX_TYPE)
    @Operation(
            summary = "Export sales as XLSX",
            description = "All that the report would show on all its pages.")
    @APIResponse(
            responseCode = "200",
            description = "A workbook with one sheet, or more if it is very long.",
            content =
                    @Content(
                            mediaType = TableFormat.XLSX_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response exportSalesWorkbook(
            @Parameter(description = EVENT, example = "evt_5") @QueryParam("event") String event,
            @Parameter(description = VENUE, example = "ven_3") @QueryParam("venue") String venue,
            @Parameter(description = STARTS_FROM, example = DAY) @QueryParam("startsFrom")
                    String startsFrom,
            @Parameter(description = STARTS_UNTIL, example = DAY) @QueryParam("startsUntil")
                    String startsUntil,
            @Parameter(description = SOLD_FROM, example = DAY) @QueryParam("soldFrom")
                    String soldFrom,
            @Parameter(description = SOLD_UNTIL, example = DAY) @QueryParam("soldUntil")
                    String soldUntil) {
        return file(
                asked(event, venue, startsFrom, startsUntil, soldFrom, soldUntil, null),
                TableFormat.XLSX);
    }

    private static SalesQuestion asked(
            String event,
            String venue,
            String startsFrom,
            String startsUntil,
            String soldFrom,
            String soldUntil,
            String after) {
        return SalesQuestion.of(
                new SalesQuestion.Words(
                        event, venue, startsFrom, startsUntil, soldFrom, soldUntil, after));
    }

    private Response file(SalesQuestion asked, TableFormat format) {
        StreamingOutput rows = out -> table.write(asked, format, out);
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, format.attachment("sales"))
                .build();
    }
}
