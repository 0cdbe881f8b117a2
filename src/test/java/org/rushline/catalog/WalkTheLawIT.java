package org.rushline.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rushline.catalog.editing.EventField;
import org.rushline.catalog.editing.EventField.Owed;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Replan;
import org.rushline.testing.TheDatabase;

/** Changes every field of an event in every state, and compares the answer with the rule. */
@ArquillianTest
class WalkTheLawIT {

    enum State {
        DRAFT(Phase.PLANNED),
        ANNOUNCED(Phase.PLANNED),
        ON_SALE(Phase.ON_SALE),
        SOLD(Phase.SOLD),
        OVER(Phase.SOLD),
        CANCELLED(null);

        private final Phase phase;

        State(Phase phase) {
            this.phase = phase;
        }
    }

    private final Http operator = Http.operator();
    private final Catalogue catalogue = new Catalogue(operator);
    private JsonObject elsewhere;

    @ParameterizedTest
    @EnumSource
    void every_field_keeps_the_law(State state) throws SQLException {
        var event = event(state);
        for (var field : EventField.values()) {
            if (state == State.OVER) {
                isOver(event);
            }
            var change = changes().get(field);
            assertThat(change).as("how %s changes: say it here", field).isNotNull();
            walk(state, field, new Replan(operator, event), change);
        }
    }

    private void walk(
            State state,
            EventField field,
            Replan event,
            BiConsumer<JsonObject, JsonObjectBuilder> change) {
        var before = event.view();
        var news = news(event).count();
        var answer = event.send(edit -> change.accept(before, edit));
        if (state == State.CANCELLED) {
            assertRefused(answer, 409, "wrong-state");
            return;
        }
        if (!field.until().allows(state.phase, false)) {
            assertNamed(answer, field.member());
            assertThat(event.view()).isEqualTo(before);
            return;
        }
        if (state.phase == Phase.SOLD && field.owed() == Owed.REASON) {
            assertNamed(answer, "reason");
            answer =
                    event.send(
                            edit -> {
                                change.accept(before, edit);
                                edit.add("reason", "Because of " + field);
                            });
        }
        assertThat(answer.statusCode()).as(field + ": " + answer.body()).isEqualTo(200);
        assertThat(event.view().get(field.member())).isNotEqualTo(before.get(field.member()));
        var told = state.phase != Phase.PLANNED && field.owed() != Owed.NOTHING;
        assertThat(news(event).count() > news).as("%s is told", field).isEqualTo(told);
    }

    /** The edits that change a field. */
    private Map<EventField, BiConsumer<JsonObject, JsonObjectBuilder>> changes() {
        return Map.ofEntries(
                Map.entry(
                        EventField.REFERENCE,
                        (was, edit) -> edit.add("reference", "test:" + UUID.randomUUID())),
                Map.entry(EventField.NAME, (was, edit) -> edit.add("name", other(was, "name"))),
                Map.entry(EventField.TYPE, (was, edit) -> edit.add("type", "OPERA")),
                Map.entry(
                        EventField.DESCRIPTION,
                        (was, edit) -> edit.add("description", other(was, "description"))),
                Map.entry(EventField.VENUE, this::move),
                Map.entry(EventField.SEAT_PLAN, this::move),
                Map.entry(EventField.START, (was, edit) -> edit.add("startsAtLocal", later(was))),
                Map.entry(EventField.OFFSET, this::theOtherHour),
                Map.entry(
                        EventField.DOORS,
                        (was, edit) ->
                                edit.add("doorsAtLocal", start(was).minusHours(1).toString())),
                Map.entry(
                        EventField.END,
                        (was, edit) -> edit.add("endsAtLocal", start(was).plusHours(5).toString())),
                Map.entry(
                        EventField.ONSALE_TIME,
                        (was, edit) -> edit.add("onsaleAt", "2030-01-01T10:00:00Z")),
                Map.entry(EventField.CURRENCY, (was, edit) -> edit.add("currency", "USD")),
                Map.entry(
                        EventField.PERFORMERS,
                        (was, edit) -> edit.add("performers", Json.createArrayBuilder())),
                Map.entry(EventField.TIERS, this::dearer),
                Map.entry(
                        EventField.SALE,
                        (was, edit) ->
                                edit.add("sale", Json.createObjectBuilder().add("orderLimit", 3))));
    }

    private void move(JsonObject was, JsonObjectBuilder edit) {
        if (elsewhere == null || elsewhere.getString("id").equals(was.getString("seatPlanId"))) {
            elsewhere = catalogue.plan(catalogue.venue("Elsewhere"), "THEATRE", 200, 0);
        }
        edit.add("venueId", elsewhere.getString("venueId"))
                .add("seatPlanId", elsewhere.getString("id"));
    }

    private void theOtherHour(JsonObject was, JsonObjectBuilder edit) {
        edit.add("startsAtLocal", "2031-10-26T02:30")
                .add("startsAtOffset", "+01:00")
                .remove("doorsAtLocal")
                .remove("endsAtLocal");
    }

    private void dearer(JsonObject was, JsonObjectBuilder edit) {
        var tiers = Json.createArrayBuilder();
        for (var tier : was.getJsonArray("tiers").getValuesAs(JsonObject.class)) {
            tiers.add(Json.createObjectBuilder(tier).add("price", tier.getInt("price") + 100));
        }
        edit.add("tiers", tiers);
    }

    private static String other(JsonObject was, String member) {
        return was.getString(member, "") + " again";
    }

    private static LocalDateTime start(JsonObject was) {
        return LocalDateTime.parse(was.getString("startsAtLocal"));
    }

    /** In the summer of 2031, and not at doors that were set before. */
    private static String later(JsonObject was) {
        var summer = LocalDateTime.parse("2031-07-01T20:30");
        return (start(was).isBefore(summer) ? summer : start(was).plusDays(1)).toString();
    }

    private Stream<String> news(Replan event) {
        var answer =
                operator.get("/api/operator/events/" + event.view().getString("id") + "/changes");
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().stream().map(JsonValue::toString).toList().stream();
        }
    }

    private static void assertNamed(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(field + ": " + answer.body()).isEqualTo(400);
        assertThat(
                        Http.json(answer)
                                .getJsonArray("errors")
                                .getValuesAs(JsonObject.class)
                                .stream()
                                .map(error -> error.getString("field"))
                                .collect(joining(" ")))
                .contains(field);
    }

    private static String event(State state) {
        var evening =
                switch (state) {
                    case DRAFT -> Evening.draft();
                    case ANNOUNCED -> Evening.announced();
                    case CANCELLED -> Evening.cancelled();
                    default -> Evening.onSale();
                };
        if (state == State.SOLD || state == State.OVER) {
            Buyer.signedIn()
                    .bought(evening.id(), evening.tickets().get(0), evening.tickets().get(1));
        }
        if (state == State.SOLD) {
            assertThatThrownBy(
                            () ->
                                    change(
                                            "update event set currency = 'JPY' where id = ?",
                                            evening.id()))
                    .hasMessageContaining("its currency stays");
        }
        return evening.id();
    }

    private static void isOver(String event) throws SQLException {
        change(
                """
                update event set starts_at = '2024-06-14T18:30Z', starts_at_local = '2024-06-14 20:30',
                    doors_at = null, ends_at = null where id = ?""",
                event);
    }

    private static void change(String sql, String event) throws SQLException {
        try (var connection = TheDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, EventId.of(event).value());
            statement.executeUpdate();
        }
    }
}
