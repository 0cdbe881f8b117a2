package org.rushline.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.rushline.accounts.NewAccount;
import org.rushline.accounts.VerificationResource;
import org.rushline.accounts.secondfactor.MySecondFactorResource;
import org.rushline.allocations.AllocationDetails;
import org.rushline.allocations.SeatsToAllocate;
import org.rushline.allocations.SeatsToRelease;
import org.rushline.attention.Attention;
import org.rushline.booking.BookingCancellation;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.editing.EventService;
import org.rushline.catalog.editing.Relocation;
import org.rushline.catalog.editing.Season;
import org.rushline.catalog.editing.ZoneDecisions;
import org.rushline.catalog.season.SeasonToImport;
import org.rushline.operator.PlanStage;
import org.rushline.performer.PerformerDetails;
import org.rushline.presale.PresaleDetails;
import org.rushline.presale.PresaleReason;
import org.rushline.presale.codes.NewPresaleCodes;
import org.rushline.presale.codes.RevokedCodes;
import org.rushline.presale.codes.TypedPresaleCode;
import org.rushline.refunds.RefundRows;
import org.rushline.reports.people.ExportReason;
import org.rushline.reservation.NewBooking;
import org.rushline.seatplan.workshop.PlanToDraw;
import org.rushline.sessions.MeResource;
import org.rushline.sessions.SessionsResource;
import org.rushline.staff.LostFactor;
import org.rushline.staff.NewGrant;
import org.rushline.staff.Revocation;
import org.rushline.staff.Worker;
import org.rushline.staff.invitations.NewInvitation;
import org.rushline.staff.invitations.PresentedInvitation;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.venue.VenueDetails;
import org.rushline.waitingroom.CordReason;
import org.rushline.waitingroom.RoomSettings;
import org.rushline.waitingroom.api.BeaconValue;
import org.rushline.waitingroom.api.Everybody;
import org.rushline.waitingroom.api.NewDraw;
import org.rushline.waitingroom.api.RoomMessage;
import org.rushline.waitingroom.api.SharedRoom;
import org.rushline.waitingroom.entry.KeyChange;
import org.rushline.waitingroom.entry.PresentedToken;
import org.rushline.waitingroom.entry.ShopSettings;
import org.rushline.waitingroom.entry.WantedEntry;
import org.rushline.waitingroom.lanes.LaneSettings;
import org.rushline.waitingroom.lanes.NewBypass;
import org.rushline.waitingroom.lanes.NewCodes;
import org.rushline.waitingroom.lanes.TypedCode;
import org.rushline.wishes.NewWish;

/** A valid body for every request, and things for them to be about. */
final class Examples {

    private static final String REASON = "{\"reason\": \"The pitch is under water.\"}";

    private static Examples shared;

    private final Catalogue catalogue = new Catalogue();
    private final String venue = catalogue.venue("Example Hall");
    private final JsonObject plan = catalogue.plan(venue, "THEATRE", 300, 0);
    private final String performer = catalogue.performer("The Examples");
    private final Evening evening = Evening.onSale();
    private final String roomed = catalogue.announced("Example with a room");
    private String lane;
    private String allocation;
    private String presale;
    private final String draft = catalogue.event(event());
    private final Map<Class<?>, Supplier<JsonObject>> bodies = new HashMap<>();

    private Examples() {
        bodies.put(EventDetails.class, this::event);
        bodies.put(
                Season.class,
                () ->
                        Json.createObjectBuilder()
                                .add("events", Json.createArrayBuilder().add(event()))
                                .build());
        bodies.put(VenueDetails.class, () -> Catalogue.venueDetails("Another Hall").build());
        bodies.put(
                PerformerDetails.class,
                () -> parsed("{\"name\": \"The Others\", \"kind\": \"ENSEMBLE\"}"));
        bodies.put(
                PlanToDraw.class,
                () -> parsed("{\"name\": \"H\", \"kind\": \"THEATRE\", \"capacity\": 300}"));
        bodies.put(
                PlanStage.class,
                () ->
                        parsed(
                                """
                                {"kind": "STAGE", "rectangle": {"x": 300, "y": 40, "width": 200, "height": 60},
                                "focus": {"x": 300, "y": 70}}"""));
        bodies.put(EventService.Cancellation.class, () -> parsed(REASON));
        bodies.put(BookingCancellation.Cancellation.class, () -> parsed(REASON));
        bodies.put(BookingCancellation.Refund.class, () -> parsed(REASON));
        bodies.put(Attention.Acknowledgement.class, () -> parsed("{\"note\": \"Settled.\"}"));
        bodies.put(RefundRows.Settlement.class, () -> parsed("{\"note\": \"In cash.\"}"));
        bodies.put(Relocation.class, this::relocation);
        bodies.put(
                ZoneDecisions.Decision.class,
                () -> parsed("{\"keep\": \"MOMENT\", \"reason\": \"So be it.\", \"version\": 0}"));
        bodies.put(
                NewGrant.class,
                () ->
                        Json.createObjectBuilder()
                                .add("email", Worker.hired().email())
                                .add("role", "DOOR")
                                .add("reason", "Tonight.")
                                .build());
        bodies.put(Revocation.class, () -> parsed(REASON));
        bodies.put(LostFactor.class, () -> parsed(REASON));
        bodies.put(ExportReason.class, () -> parsed(REASON));
        bodies.put(
                MySecondFactorResource.NewFactor.class,
                () -> parsed("{\"password\": \"is nobody's\"}"));
        bodies.put(MySecondFactorResource.FirstCode.class, () -> parsed("{\"code\": \"123456\"}"));
        bodies.put(
                MySecondFactorResource.OwnersProof.class,
                () -> parsed("{\"password\": \"is nobody's\", \"code\": \"123456\"}"));
        bodies.put(
                NewInvitation.class,
                () ->
                        parsed(
                                "{\"invitee\": \"Ada\", \"roles\": [\"DOOR\"], \"days\": 1, \"reason\": \"Tonight.\"}"));
        bodies.put(PresentedInvitation.class, () -> parsed("{\"code\": \"nobody's\"}"));
        bodies.put(
                SeasonToImport.class,
                () ->
                        parsed(
                                "{\"csv\": \"name,type,venue,starts,currency,prices\", \"dryRun\": true, \"announce\": true}"));
        presales();
        waitingRooms();
        bodies.put(
                AllocationDetails.class,
                () -> allocation("Example " + UUID.randomUUID().toString().substring(0, 8)));
        bodies.put(SeatsToAllocate.class, () -> parsed("{\"seats\": {\"ordinals\": [0, 1]}}"));
        bodies.put(
                SeatsToRelease.class,
                () -> parsed("{\"seats\": {\"ordinals\": [0]}, \"reason\": \"For all.\"}"));
        bodies.put(NewBooking.class, this::booking);
        bodies.put(NewAccount.class, Examples::account);
        bodies.put(
                SessionsResource.Credentials.class,
                () ->
                        parsed(
                                "{\"email\": \"nobody@test.example\", \"password\": \"is nobody's\"}"));
        bodies.put(
                MeResource.NewPassword.class,
                () -> parsed("{\"current\": \"not this\", \"next\": \"the moon over Soho 7\"}"));
    }

    private void presales() {
        bodies.put(
                PresaleDetails.class,
                () -> presale("Example " + UUID.randomUUID().toString().substring(0, 8)));
        bodies.put(
                NewPresaleCodes.class,
                () -> parsed("{\"count\": 2, \"accountsEach\": 3, \"reason\": \"For friends.\"}"));
        bodies.put(
                RevokedCodes.class, () -> parsed("{\"users\": true, \"reason\": \"Published.\"}"));
        bodies.put(PresaleReason.class, () -> parsed(REASON));
        bodies.put(TypedPresaleCode.class, () -> parsed("{\"code\": \"K7QP-3M9X-T2VD\"}"));
    }

    private void waitingRooms() {
        bodies.put(
                RoomSettings.class,
                () ->
                        parsed(
                                """
                                {"shoppingLimit": 5, "reason": "It is hot.", "texts": {"draw": "a", "closing": "b",
                                "open": "c", "paused": "d", "ended": "e"}}"""));
        bodies.put(
                SharedRoom.class,
                () ->
                        Json.createObjectBuilder()
                                .add("eventId", roomed)
                                .add("reason", "One line.")
                                .build());
        bodies.put(
                NewDraw.class,
                () -> parsed("{\"closesAt\": \"2050-01-01T10:00:00Z\", \"reason\": \"Fair.\"}"));
        bodies.put(
                BeaconValue.class,
                () -> parsed("{\"value\": \"3 11 24\", \"reason\": \"Their page.\"}"));
        bodies.put(NewWish.class, () -> parsed("{\"tickets\": 2}"));
        bodies.put(CordReason.class, () -> parsed(REASON));
        bodies.put(
                LaneSettings.class,
                () ->
                        parsed(
                                """
                                {"name": "Members", "about": "For members.", "share": 2, "reason": "Promised."}"""));
        bodies.put(NewCodes.class, () -> parsed("{\"count\": 2, \"reason\": \"For members.\"}"));
        bodies.put(TypedCode.class, () -> parsed("{\"code\": \"K7QP-3M9X-T2VD\"}"));
        bodies.put(
                NewBypass.class,
                () ->
                        parsed(
                                """
                                {"email": "nobody@test.example", "minutes": 5, "reason": "The box office."}"""));
        bodies.put(
                RoomMessage.class,
                () -> parsed("{\"message\": \"Hello.\", \"reason\": \"To be kind.\"}"));
        bodies.put(Everybody.class, () -> parsed("{\"minutes\": 5, \"reason\": \"It is stuck.\"}"));
        bodies.put(
                ShopSettings.class,
                () ->
                        parsed(
                                """
                                {"addresses": ["https://shop.example/enter"], "reason": "As every year."}"""));
        bodies.put(
                KeyChange.class,
                () -> parsed("{\"withdraw\": false, \"reason\": \"As every month.\"}"));
        bodies.put(
                WantedEntry.class, () -> parsed("{\"returnTo\": \"https://shop.example/enter\"}"));
        bodies.put(
                PresentedToken.class,
                () -> parsed("{\"token\": \"a.b.c\", \"visit\": \"0123456789abcdef\"}"));
        bodies.put(
                VerificationResource.Address.class,
                () -> parsed("{\"email\": \"nobody@test.example\"}"));
    }

    /** Made once for all tests: none of them changes anything for another. */
    static synchronized Examples shared() {
        if (shared == null) {
            shared = new Examples();
        }
        return shared;
    }

    /**
     * @throws AssertionError for a request that nobody has given an example of
     */
    JsonObject of(Class<?> request) {
        var body = bodies.get(request);
        if (body == null) {
            throw new AssertionError("There is no example of " + request);
        }
        return body.get();
    }

    /**
     * The address with ids of things that are there; a booking is nobody's. What would be deleted
     * is something that cannot be.
     */
    String path(String verb, String template) {
        return path(
                verb.equals("DELETE")
                        ? template.replace(
                                        "/operator/events/{id}", "/operator/events/" + evening.id())
                                .replace("{presaleId}", "pre_zzzz")
                        : template);
    }

    private String path(String template) {
        var folder = template.replaceFirst("/\\{.*", "");
        return template.replaceFirst("\\{\\w+}", id(folder, template))
                .replaceFirst("\\{\\w+}", second(template))
                .replaceFirst("\\{batchId}", template.contains("{batchId}") ? batch() : "");
    }

    private String second(String template) {
        if (template.contains("/lanes/")) {
            return lane();
        }
        if (template.contains("/presales/{")) {
            return presale();
        }
        return template.contains("/allocations/") ? allocation() : "something";
    }

    /** Of the draft. */
    private synchronized String allocation() {
        if (allocation == null) {
            var made =
                    Http.operator()
                            .post(
                                    "/api/operator/events/" + draft + "/allocations",
                                    allocation("Examples").toString());
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            allocation = Http.json(made).getString("id");
        }
        return allocation;
    }

    private static JsonObject allocation(String name) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("purpose", "HOUSE")
                .add("reason", "For our guests.")
                .build();
    }

    /** Of the draft. */
    private synchronized String presale() {
        if (presale == null) {
            var made =
                    Http.operator()
                            .post(
                                    "/api/operator/events/" + draft + "/presales",
                                    presale("Examples").toString());
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            presale = Http.json(made).getString("id");
        }
        return presale;
    }

    private String batch() {
        var made =
                Http.operator()
                        .post(
                                "/api/operator/events/"
                                        + draft
                                        + "/presales/"
                                        + presale()
                                        + "/codes",
                                "{\"reason\": \"For a friend.\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return Http.json(made).getString("batch");
    }

    private static JsonObject presale(String name) {
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        return Json.createObjectBuilder()
                .add("name", name)
                .add("opensAt", tomorrow.toString())
                .add("endsAt", tomorrow.plus(Duration.ofDays(1)).toString())
                .add("ticketsEach", 2)
                .build();
    }

    /** Of the room of {@link #roomed}, which whoever asks for it may have to make first. */
    private synchronized String lane() {
        if (lane == null) {
            var room = "/api/operator/events/" + roomed + "/waiting-room";
            var settings = Http.operator().put(room + "/settings", "{}");
            assertThat(settings.statusCode()).as(settings.body()).isEqualTo(200);
            var made =
                    Http.operator().post(room + "/lanes", "{\"name\": \"Examples\", \"share\": 1}");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            lane = made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        }
        return lane;
    }

    private String id(String folder, String template) {
        if (template.contains("/waiting-room")) {
            return roomed;
        }
        return switch (folder) {
            case "/api/events" -> evening.id();
            case "/api/bookings" ->
                    template.equals("/api/bookings/{id}")
                            ? evening.id()
                            : "bkg_00000000000000000000000001";
            case "/api/operator/events" -> draft;
            case "/api/operator/venues" -> venue;
            case "/api/operator/performers" -> performer;
            case "/api/operator/seatplans" -> plan.getString("id");
            case "/api/operator/bookings", "/api/operator/orders" ->
                    "bkg_00000000000000000000000001";
            case "/api/operator/zones" -> draft;
            case "/api/operator/reports/buyers", "/api/operator/reports/door" -> evening.id();
            case "/api/operator/refunds" -> "rfd_00000000000000000000000001";
            case "/api/operator/accounts", "/api/operator/staff/accounts" ->
                    "acc_00000000000000000000000001";
            case "/api/me/sessions" -> "ses_00000000000000000000000001";
            case "/api/operator/staff/invitations" -> "inv_00000000000000000000000001";
            case "/api/operator/reports/exports" -> "exp_00000000000000000000000001";
            case "/api/operator/staff/grants" -> "grt_00000000000000000000000001";
            default -> "something";
        };
    }

    private JsonObject event() {
        return Catalogue.eventDetails("An Evening", plan)
                .add("performers", Json.createArrayBuilder().add(performer))
                .build();
    }

    private JsonObject relocation() {
        return Json.createObjectBuilder()
                .add("venueId", venue)
                .add("seatPlanId", plan.getString("id"))
                .add("reason", "The roof leaks.")
                .add("version", 0)
                .build();
    }

    private JsonObject booking() {
        var first = evening.tickets().get(0);
        return Json.createObjectBuilder()
                .add("ticketIds", Json.createArrayBuilder().add(first))
                .build();
    }

    private static JsonObject account() {
        return Json.createObjectBuilder()
                .add("email", "example-" + UUID.randomUUID() + "@test.example")
                .add("password", "the moon over Soho 7")
                .add("name", "Annette")
                .build();
    }

    private static JsonObject parsed(String json) {
        try (var reader = Json.createReader(new java.io.StringReader(json))) {
            return reader.readObject();
        }
    }
}
