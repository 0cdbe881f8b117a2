package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.edge.Requests;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Replan;
import org.rushline.testing.TheDatabase;

/** PUT(GET(x)) changes nothing, whatever x is; after a rename only the name differs. */
@ArquillianTest
class SendBackWhatWasReadIT {

    private static final Set<String> RENAMED = Set.of("name", "version");

    private final Http operator = Http.operator();
    private final Catalogue catalogue = new Catalogue(operator);

    /** Things of every kind that can be put, by the path of their kind. */
    private final Map<String, List<Supplier<String>>> things =
            Map.of(
                    "operator/events",
                    List.of(
                            () -> Evening.draft().id(),
                            () -> Evening.announced().id(),
                            this::withEverything,
                            this::sold,
                            this::inTheHourThatHappensTwice),
                    "operator/venues",
                    List.of(() -> catalogue.venue("Hall"), this::venueWithEverything),
                    "operator/performers",
                    List.of(() -> catalogue.performer("Ensemble"), this::team));

    @Test
    void nothing_changes_and_after_a_rename_only_the_name() throws SQLException {
        var puts =
                Requests.operations().stream()
                        .filter(operation -> operation.verb().equals("PUT"))
                        .map(Requests.Operation::method);
        for (var put : puts.toList()) {
            var kind = put.getDeclaringClass().getAnnotation(Path.class).value();
            if (kind.endsWith("/settings")) {
                sendSettingsBack(kind);
                continue;
            }
            if (kind.endsWith("/shop")) {
                sendShopBack(kind);
                continue;
            }
            if (kind.endsWith("/allocations")) {
                sendAllocationBack(kind);
                continue;
            }
            if (kind.endsWith("/presales")) {
                sendPresaleBack(kind);
                continue;
            }
            if (kind.endsWith("/lanes")) {
                sendLaneBack(kind);
                continue;
            }
            var some = things.get(kind);
            if (some == null) {
                fail("There is a PUT for " + kind + ": say here how such a thing is made");
            }
            for (var thing : some) {
                sendBack(kind, thing.get(), writable(put));
            }
        }
    }

    /** All members can be written. */
    private void sendSettingsBack(String kind) {
        var path = "/api/" + kind.replace("{eventId}", Evening.announced().id());
        done(operator.put(path, "{\"shoppingLimit\": 7, \"texts\": {\"open\": \"Come in.\"}}"));
        var read = Http.json(operator.get(path));
        assertThat(read.getInt("shoppingLimit")).isEqualTo(7);
        done(operator.put(path, read.toString()));
        assertThat(Http.json(operator.get(path))).isEqualTo(read);
    }

    private void sendShopBack(String kind) {
        var path = "/api/" + kind.replace("{eventId}", Evening.announced().id());
        done(operator.put(path.replace("/shop", "/settings"), "{}"));
        var addresses =
                "{\"addresses\": [\"https://shop.example/enter\", \"https://shop.example/?a=b\"]}";
        done(operator.put(path, addresses));
        var read = Http.json(operator.get(path));
        assertThat(read.getJsonArray("addresses")).hasSize(2);
        done(operator.put(path, read.toString()));
        assertThat(Http.json(operator.get(path))).isEqualTo(read);
    }

    private void sendAllocationBack(String kind) {
        var allocations = "/api/" + kind.replace("{eventId}", Evening.announced().id());
        var made =
                operator.post(
                        allocations,
                        """
                        {"name": "Sent back", "purpose": "PARTNER", "reason": "By contract.", "quota": 3,
                            "releaseAt": "2050-01-01T10:00:00Z"}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = made.headers().firstValue("Location").orElseThrow();
        var read = Http.json(operator.get(path));
        done(operator.put(path, read.toString()));
        assertThat(Http.json(operator.get(path))).isEqualTo(read);
        done(operator.put(path, with(read, "name", Json.createValue("Renamed"))));
        assertThat(differing(read, Http.json(operator.get(path)))).isEqualTo(RENAMED);
    }

    private void sendPresaleBack(String kind) {
        var evening = Evening.announced();
        var presales = "/api/" + kind.replace("{eventId}", evening.id());
        var made =
                operator.post(
                        presales,
                        """
                        {"name": "Sent back", "opensAt": "2030-01-01T10:00:00Z", "endsAt": "2030-01-02T10:00:00Z",
                            "ticketsEach": 2, "tiers": ["%s"]}"""
                                .formatted(evening.tier()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = made.headers().firstValue("Location").orElseThrow();
        var read = Http.json(operator.get(path));
        done(operator.put(path, read.toString()));
        var again = Http.json(operator.get(path));
        assertThat(differing(read, again)).isEqualTo(Set.of("version"));
        done(operator.put(path, with(again, "name", Json.createValue("Renamed"))));
        assertThat(differing(again, Http.json(operator.get(path)))).isEqualTo(RENAMED);
    }

    private void sendLaneBack(String kind) {
        var lanes = "/api/" + kind.replace("{eventId}", Evening.announced().id());
        done(operator.put(lanes.replace("/lanes", "/settings"), "{}"));
        var made =
                operator.post(
                        lanes, "{\"name\": \"Sent back\", \"about\": \"For us.\", \"share\": 3}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var path = made.headers().firstValue("Location").orElseThrow();
        var read = Http.json(operator.get(path));
        assertThat(read.keySet()).containsExactlyInAnyOrder("name", "about", "share");
        done(operator.put(path, read.toString()));
        assertThat(Http.json(operator.get(path))).isEqualTo(read);
        done(operator.put(path, with(read, "name", Json.createValue("Renamed"))));
        assertThat(differing(read, Http.json(operator.get(path)))).containsExactly("name");
    }

    private void sendBack(String kind, String id, Set<String> writable) throws SQLException {
        var path = "/api/" + kind + "/" + id;
        var read = Http.json(operator.get(path));
        var told = told(id);

        done(operator.put(path, read.toString()));
        assertThat(Http.json(operator.get(path))).isEqualTo(read);
        assertThat(told(id)).as("the change log of %s", id).isEqualTo(told);

        for (var member : read.keySet()) {
            if (!writable.contains(member)) {
                var refused = operator.put(path, with(read, member, other(read.get(member))));
                assertThat(refused.statusCode()).as(member + ": " + refused.body()).isEqualTo(400);
                assertThat(refused.body()).contains("\"" + member + "\"", "can only be read");
            }
        }
        assertThat(Http.json(operator.get(path))).isEqualTo(read);

        done(operator.put(path, with(read, "name", Json.createValue("Another name"))));
        assertThat(differing(read, Http.json(operator.get(path)))).isEqualTo(RENAMED);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The members of what a method takes. */
    private static Set<String> writable(Method put) {
        return Arrays.stream(put.getParameters())
                .map(Parameter::getType)
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static String with(JsonObject read, String member, JsonValue value) {
        return Json.createObjectBuilder(read).add(member, value).build().toString();
    }

    private static JsonValue other(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.STRING
                ? Json.createValue("other than " + value)
                : Json.createValue(12_345);
    }

    private static Set<String> differing(JsonObject before, JsonObject after) {
        var members = new HashSet<>(before.keySet());
        members.addAll(after.keySet());
        return members.stream()
                .filter(m -> !Objects.equals(before.get(m), after.get(m)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The number of its rows in the change log. */
    private static long told(String id) throws SQLException {
        var number =
                switch (id.substring(0, 3)) {
                    case "evt" -> EventId.of(id).value();
                    case "ven" -> VenueId.of(id).value();
                    default -> PerformerId.of(id).value();
                };
        var entity = Map.of("evt", "EVENT", "ven", "VENUE").getOrDefault(kind(id), "PERFORMER");
        try (var database = TheDatabase.connect();
                var statement =
                        database.prepareStatement(
                                "select count(*) from change_log where entity = ?::changed_entity and id = ?")) {
            statement.setString(1, entity);
            statement.setLong(2, number);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String kind(String id) {
        return id.substring(0, 3);
    }

    private String withEverything() {
        var plan = catalogue.plan(catalogue.venue("Everything"), "THEATRE", 300, 0);
        var sale =
                Json.createObjectBuilder()
                        .add("holdSeconds", 300)
                        .add("orderLimit", 4)
                        .add("buyerLimit", 9)
                        .add("singleSeats", true);
        return catalogue.event(
                Catalogue.eventDetails("All of it", plan)
                        .add("reference", "test:" + UUID.randomUUID())
                        .add("description", "One line\nand another")
                        .add("startsAtLocal", "2031-06-12T20:30:15.125")
                        .add("doorsAtLocal", "2031-06-12T18:30")
                        .add("endsAtLocal", "2031-06-13T02:00")
                        .add("onsaleAt", "2031-01-01T10:00:00+01:00")
                        .add(
                                "performers",
                                Json.createArrayBuilder()
                                        .add(catalogue.performer("Second"))
                                        .add(catalogue.performer("First")))
                        .add("sale", sale)
                        .build());
    }

    private String sold() {
        var evening = Evening.onSale();
        Buyer.signedIn().bought(evening.id(), evening.tickets().get(0), evening.tickets().get(1));
        return evening.id();
    }

    private String inTheHourThatHappensTwice() {
        var evening = Evening.draft();
        new Replan(operator, evening.id())
                .done(
                        edit ->
                                edit.add("startsAtLocal", "2031-10-26T02:30")
                                        .add("startsAtOffset", "+01:00")
                                        .add("doorsAtLocal", "2031-10-26T02:15")
                                        .add("endsAtLocal", "2031-10-26T02:45"));
        return evening.id();
    }

    private String venueWithEverything() {
        var details =
                Catalogue.venueDetails("Grand Hall")
                        .add("reference", "test:" + UUID.randomUUID())
                        .add("address", "1 Main Street")
                        .add("region", "Berlin")
                        .add("latitude", 52)
                        .add("longitude", 13.404954)
                        .add("description", "Large");
        return Http.json(operator.post("/api/operator/venues", details.build().toString()))
                .getString("id");
    }

    private String team() {
        var details =
                Json.createObjectBuilder()
                        .add("name", "The Reds")
                        .add("reference", "test:" + UUID.randomUUID())
                        .add("kind", "TEAM")
                        .add("country", "DE")
                        .add("colours", Json.createArrayBuilder().add("#c8102e").add("#ffffff"));
        return Http.json(operator.post("/api/operator/performers", details.build().toString()))
                .getString("id");
    }
}
