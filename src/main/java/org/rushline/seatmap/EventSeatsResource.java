package org.rushline.seatmap;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.availability.board.SeatBoard;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** The tickets and price tiers of an event's seats. */
@Tag(name = "Events")
@PermitAll
@Path("events/{eventId}/places")
public class EventSeatsResource {

    private static final int MOST = 100;
    private static final String A_MINUTE = "public, max-age=60";
    private static final String AN_HOUR =
            "public, max-age=3600"; // of a plan: its ordinals' tickets stay the same

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject SeatMaps maps;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retrieve the tickets of seats",
            description =
                    """
                    Without `ordinal` and `ticket`: the price tiers of all seats. With them, up to \
                    100 together: the ordinal and the ticket of each.""")
    @APIResponse(
            responseCode = "200",
            description = "All tiers, or the tickets asked for.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Places")))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the ETag that was sent.")
    @Refuses("plan-changed")
    public Response get(
            @PathParam("eventId") String eventId,
            @Parameter(description = "Ordinals of seats in the plan.", example = "11")
                    @QueryParam("ordinal")
                    List<Integer> ordinals,
            @Parameter(
                            description =
                                    "Ids of tickets of this event; those of others are left out.",
                            example = "tkt_41b")
                    @QueryParam("ticket")
                    List<String> tickets,
            @Parameter(
                            description =
                                    "The plan whose ordinals these are: `plan-changed` is the answer if the event has another.",
                            example = "spl_5")
                    @QueryParam("plan")
                    String plan,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var event = EventId.of(eventId);
        if (plan != null) {
            maps.board(event).mustBeOf(plan);
        }
        if (ordinals.isEmpty() && tickets.isEmpty()) {
            return maps.tiers(event)
                    .answer(acceptEncoding, ifNoneMatch)
                    .response(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, A_MINUTE)
                    .build();
        }
        if (ordinals.size() + tickets.size() > MOST) {
            throw invalid(ordinals.isEmpty() ? "ticket" : "ordinal", "names more than " + MOST);
        }
        return Response.ok(places(maps.board(event), ordinals, tickets))
                .header(HttpHeaders.CACHE_CONTROL, plan == null ? A_MINUTE : AN_HOUR)
                .build();
    }

    private static JsonObject places(
            SeatBoard board, List<Integer> ordinals, List<String> tickets) {
        var places = JSON.createArrayBuilder();
        for (var ordinal : ordinals) {
            var ticket = board.ticket(ordinal);
            if (ticket.isEmpty()) {
                throw invalid("ordinal", ordinal + " is no ticket of this event");
            }
            add(places, ordinal, ticket.get());
        }
        var ids = tickets.stream().map(TicketId::of).toList();
        for (var id : ids) { // those of other events are passed over
            board.ordinals(List.of(id)).forEach(ordinal -> add(places, ordinal, id));
        }
        return JSON.createObjectBuilder().add("places", places).build();
    }

    private static void add(JsonArrayBuilder places, int ordinal, TicketId ticket) {
        places.add(
                JSON.createObjectBuilder()
                        .add("ordinal", ordinal)
                        .add("ticket", ticket.toString()));
    }

    private static InvalidFields invalid(String field, String reason) {
        return new InvalidFields(List.of(new FieldError(field, reason)));
    }

    static byte[] tiers(SeatBoard board) {
        var document = JSON.createObjectBuilder();
        var tiers = JSON.createArrayBuilder();
        board.tiers().forEach(tier -> tiers.add(tier.toString()));
        document.add("tiers", tiers);
        var runs = JSON.createArrayBuilder();
        var seats = board.seats();
        var places = seats.rows().capacity();
        var count = 0;
        for (var ordinal = 0; ordinal < places; ordinal++) {
            count++;
            if (ordinal + 1 == places || seats.tier(ordinal) != seats.tier(ordinal + 1)) {
                runs.add(seats.tier(ordinal)).add(count);
                count = 0;
            }
        }
        return document.add("runs", runs).build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
