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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rushline.availability.SeatBoard;
import org.rushline.catalog.EventId;
import org.rushline.catalog.TierId;
import org.rushline.inventory.TicketId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.seatplan.SeatPlanId;

/** What tickets the places of an event are. */
@PermitAll
@Path("events/{eventId}/places")
public class PlacesResource {

    private static final int MOST = 100;
    private static final String A_MINUTE = "public, max-age=60";
    private static final String AN_HOUR =
            "public, max-age=3600"; // of a plan: its ordinals' tickets stay the same

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject SeatMaps maps;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The price tiers of an event's places, or the tickets of some of them",
            description =
                    """
                    Of all: the tiers' ids, and pairs of an index into these and how many places in a row are of it, \
                    by ordinal; -1 is not for sale. Of those asked for, up to 100 by ordinal or by ticket: both. \
                    Whoever says of which plan the ordinals are is refused if the event has moved to another.""")
    @APIResponse(responseCode = "200", description = "All tiers, or the tickets asked for")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent")
    @APIResponse(responseCode = "400", description = "Too many, or one that the plan does not have")
    @APIResponse(responseCode = "404", description = "There is no such event, or it has no tickets")
    @APIResponse(responseCode = "409", description = "The event has another plan now")
    public Response get(
            @PathParam("eventId") String eventId,
            @QueryParam("ordinal") List<Integer> ordinals,
            @QueryParam("ticket") List<String> tickets,
            @QueryParam("plan") String plan,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var event = EventId.of(eventId);
        if (plan != null && maps.board(event).plan() != SeatPlanId.of(plan).value()) {
            throw movedOn();
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
            if (ticket == 0) {
                throw invalid("ordinal", ordinal + " is no ticket of this event");
            }
            add(places, ordinal, ticket);
        }
        var ids = tickets.stream().map(text -> TicketId.of(text).value()).toList();
        for (var id : ids) { // those of other events are passed over
            board.ordinals(List.of(id)).forEach(ordinal -> add(places, ordinal, id));
        }
        return JSON.createObjectBuilder().add("places", places).build();
    }

    private static void add(JsonArrayBuilder places, int ordinal, long ticket) {
        places.add(
                JSON.createObjectBuilder()
                        .add("ordinal", ordinal)
                        .add("ticket", new TicketId(ticket).toString()));
    }

    private static Conflict movedOn() {
        return new Conflict(
                "plan-changed",
                "The event has other seats now",
                "The event has moved to another seat plan. Please load it again.");
    }

    private static InvalidFields invalid(String field, String reason) {
        return new InvalidFields(List.of(new FieldError(field, reason)));
    }

    /** UTF-8 JSON. */
    static byte[] tiers(SeatBoard board) {
        var document = JSON.createObjectBuilder();
        var tiers = JSON.createArrayBuilder();
        board.tiers().forEach(tier -> tiers.add(new TierId(tier).toString()));
        document.add("tiers", tiers);
        var runs = JSON.createArrayBuilder();
        var seats = board.seats();
        var places = seats.rows().places();
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
