package org.rushline.waitingroom.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.PublicOrigin;
import org.rushline.platform.validation.Valid;

/** From a waiting room into another system's shop. Whoever has a token may present it. */
@Tag(name = "Waiting room")
@PermitAll
@Path("events/{eventId}/waiting-room")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntryTokensResource {

    private static final String A_MINUTE = "public, max-age=60, stale-if-error=3600";

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject EntryTokens tokens;
    @Inject EntryKeys keys;
    @Inject Visits visits;
    @Inject EntryThrottle throttle;
    @Inject ClientAddress address;
    @Inject PublicOrigin origin;

    @POST
    @Path("entry-tokens")
    @RolesAllowed("BUYER")
    @Operation(
            summary = "Ask for the way into the shop",
            description =
                    """
                    For whoever has been let in by the waiting room of an event whose tickets another \
                    system sells. Until the shop redeems the token, asking again gives the same one.""")
    @Refuses({
        "admission-needed",
        "no-token-needed",
        "too-many-visits",
        "no-entry-key",
        "too-many-requests"
    })
    public EntryView giveEntryToken(
            @PathParam("eventId") String eventId,
            WantedEntry wanted,
            @Context HttpServletRequest request) {
        valid.check(wanted);
        var who = person.require().id();
        return tokens.give(EventId.of(eventId), who, wanted.returnTo(), origin.of(request));
    }

    @GET
    @Path("entry-keys")
    @Operation(
            summary = "List the keys of entry tokens",
            description =
                    "With them a shop checks tokens by itself. The next key is among them, and so are former ones whose tokens have not expired.")
    @APIResponseSchema(
            value = PublicKeys.class,
            responseCode = "200",
            responseDescription = "The keys.")
    public Response entryKeys(@PathParam("eventId") String eventId) {
        return Response.ok(keys.published(EventId.of(eventId)))
                .header(HttpHeaders.CACHE_CONTROL, A_MINUTE)
                .build();
    }

    @POST
    @Path("entry-tokens/redemptions")
    @Operation(
            summary = "Redeem an entry token",
            description =
                    "For the shop's server, once a person has come. The first visit gets it; the same visit may repeat it.")
    @Refuses({
        "token-forged",
        "token-of-another-event",
        "token-unknown",
        "token-used",
        "token-expired",
        "token-replaced",
        "admission-over",
        "too-many-requests"
    })
    public VisitView redeem(
            @PathParam("eventId") String eventId,
            PresentedToken presented,
            @Context HttpServletRequest request) {
        return visits.redeem(read(eventId, presented, request), presented.visit());
    }

    @POST
    @Path("entry-tokens/completions")
    @Operation(
            summary = "Say that a visit is over",
            description =
                    "For the shop's server, when the person has paid or left: the waiting room lets somebody else in. The token may have expired.")
    @Refuses({
        "token-forged",
        "token-of-another-event",
        "token-unknown",
        "token-used",
        "token-not-used",
        "too-many-requests"
    })
    public void complete(
            @PathParam("eventId") String eventId,
            PresentedToken presented,
            @Context HttpServletRequest request) {
        visits.complete(read(eventId, presented, request), presented.visit());
    }

    private EntryToken read(String eventId, PresentedToken presented, HttpServletRequest request) {
        valid.check(presented);
        var from = address.block(request);
        throttle.toPresent(from);
        var token = visits.read(EventId.of(eventId), presented.token());
        throttle.wasSigned(from, token.jti());
        return token;
    }
}
