package org.rushline.trail.reading;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, to be read. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@RolesAllowed("ADMINISTRATOR")
@Path("operator/trail")
public class TrailResource {

    private static final String CSV = "text/csv";
    private static final String WHO = "Only of this account: its id or its e-mail address.";
    private static final String ABOUT = "Only what names this id.";
    private static final String KIND = "Only entries of this kind.";
    private static final String FROM = "Only entries from this moment on.";
    private static final String UNTIL = "Only entries before this moment.";
    private static final String AFTER = "Only entries with a lower number: the last of a page.";

    @Inject TrailReader reader;

    @GET
    @Operation(
            summary = "Search the audit trail",
            description =
                    "What people who work here changed, who of them signed in, and who was refused. The newest first, 100 at most.")
    public List<TrailEntryView> searchTrail(
            @Parameter(description = WHO, example = "ada@example.org") @QueryParam("who")
                    String who,
            @Parameter(description = ABOUT, example = "evt_5") @QueryParam("about") String about,
            @Parameter(
                            description = KIND,
                            example = "CHANGE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "CHANGE",
                                                "SIGNED_IN",
                                                "WRONG_PASSWORD",
                                                "REFUSED"
                                            }))
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = FROM, example = "2026-12-01T00:00:00Z") @QueryParam("from")
                    String from,
            @Parameter(description = UNTIL, example = "2026-12-02T00:00:00Z") @QueryParam("until")
                    String until,
            @Parameter(description = AFTER, example = "4711") @QueryParam("after") String after) {
        return reader.find(
                TrailQuestion.of(who, about, kind, from, until, after), TrailReader.PAGE);
    }

    @GET
    @Path("{number}")
    @Operation(
            summary = "Retrieve an entry of the audit trail",
            description = "With the values before and after.")
    public TrailDetails getTrailEntry(@PathParam("number") long number) {
        return reader.get(number);
    }

    @GET
    @Path("csv")
    @Produces(CSV)
    @Operation(
            summary = "Export the audit trail as CSV",
            description = "All that the search would find on all its pages, the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each entry; what is not known is empty.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response exportTrail(
            @Parameter(description = WHO, example = "ada@example.org") @QueryParam("who")
                    String who,
            @Parameter(description = ABOUT, example = "evt_5") @QueryParam("about") String about,
            @Parameter(
                            description = KIND,
                            example = "CHANGE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "CHANGE",
                                                "SIGNED_IN",
                                                "WRONG_PASSWORD",
                                                "REFUSED"
                                            }))
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = FROM, example = "2026-12-01T00:00:00Z") @QueryParam("from")
                    String from,
            @Parameter(description = UNTIL, example = "2026-12-02T00:00:00Z") @QueryParam("until")
                    String until) {
        var asked = TrailQuestion.of(who, about, kind, from, until, null);
        StreamingOutput rows = out -> new TrailTable(reader).write(asked, out);
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"")
                .build();
    }
}
