package org.rushline.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.accounts.Role;
import org.rushline.edge.Requests;
import org.rushline.staff.Worker;
import org.rushline.staff.invitations.Inviting;
import org.rushline.testing.Await;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;

/** What people who work here do is written down, and so is who was refused. */
@ArquillianTest
class WriteDownIT {

    private static final String VENUES = "/api/operator/venues";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_change_says_who_when_from_where_why_and_what_was_before() {
        var ada = Worker.as(Role.PROGRAMME);
        var before = Instant.now();
        var made =
                ada.http().post(VENUES, Catalogue.venueDetails("The Old Hall").build().toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var venue = Http.json(made);
        var path = VENUES + "/" + venue.getString("id");
        var changed = Json.createObjectBuilder(venue).add("name", "The New Hall").remove("id");
        var sent =
                ada.http().put(path, changed.build().toString(), "X-Request-Id", "req-of-ada-42");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

        var entries = Trails.find("about", venue.getString("id"));
        assertThat(entries).hasSize(2);
        var put = entries.get(0);
        assertThat(put.getString("kind")).isEqualTo("CHANGE");
        assertThat(put.getString("operation")).isEqualTo("PUT " + VENUES + "/{id}");
        assertThat(put.getString("title")).isEqualTo("Change a venue");
        assertThat(put.getString("subject")).isEqualTo(path);
        assertThat(put.getString("email")).isEqualTo(ada.email());
        assertThat(put.getString("address")).isEqualTo("127.0.0.1");
        assertThat(put.getString("request")).isEqualTo("req-of-ada-42");
        assertThat(put.getInt("answer")).isEqualTo(200);
        assertThat(put.getString("sent")).contains("The New Hall");
        assertThat(Instant.parse(put.getString("at"))).isBetween(before, Instant.now());
        assertThat(values(put)).contains("venue.name: The Old Hall -> The New Hall");
        var post = entries.get(1);
        assertThat(post.getString("made")).isEqualTo(path);
        assertThat(values(post)).contains("venue.name: null -> The Old Hall");
    }

    private static List<String> values(JsonObject entry) {
        return Trails.details(entry).getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .map(
                        one ->
                                "%s.%s: %s -> %s"
                                        .formatted(
                                                one.getString("relation"),
                                                one.getString("name"),
                                                one.getString("before", null),
                                                one.getString("after", null)))
                .toList();
    }

    @Test
    void every_operation_that_may_change_something_is() {
        var ada = Worker.as(Role.ADMINISTRATOR);
        Set<String> asked = new TreeSet<>();
        for (var operation : Requests.operations()) {
            if (operation.path().startsWith("/api/operator/") && operation.changes()) {
                Worker.ask(ada.http(), operation.toString());
                asked.add(operation.toString());
            }
        }
        assertThat(asked).hasSizeGreaterThan(40);
        var written = Trails.find("who", ada.email(), "kind", "CHANGE");
        assertThat(written).allMatch(entry -> entry.containsKey("answer"));
        assertThat(written.stream().map(entry -> entry.getString("operation")))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void a_form_is_written_down_like_an_operation() {
        var ada = Worker.as(Role.ADMINISTRATOR).visitor();
        var answer =
                ada.fillIn(
                        "/operator/staff",
                        "inviting",
                        "invite",
                        "invitee",
                        "Eve",
                        "role",
                        "DOOR",
                        "reason",
                        "She can whistle.");
        assertThat(answer.statusCode()).isEqualTo(303);
        var entry = Trails.find("who", ada.email(), "kind", "CHANGE").get(0);
        assertThat(entry.getString("operation")).isEqualTo("POST /operator/staff");
        assertThat(entry.getString("title")).isEqualTo("Invite somebody");
        assertThat(entry.getString("reason")).isEqualTo("She can whistle.");
        assertThat(values(entry)).anyMatch(value -> value.contains("staff_invitation.roles"));
        assertThat(values(entry)).noneMatch(value -> value.contains("code_hash"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b"})
    void what_the_database_does_not_take_hides_no_answer(String reason) {
        var ada = Worker.as(Role.ADMINISTRATOR);
        var body = "{\"email\": \"x\", \"role\": \"DOOR\", \"reason\": \"%s\"}".formatted(reason);
        var answer = ada.http().post(Worker.GRANTS, body);
        assertThat(answer.statusCode()).isBetween(400, 499);
        var entry = Trails.find("who", ada.email(), "kind", "CHANGE").get(0);
        assertThat(entry.getInt("answer")).isEqualTo(answer.statusCode());
    }

    @Test
    void who_comes_to_work_here_is_written_down_and_the_secret_is_not() {
        var ada = Visitor.signedIn();
        var first = Inviting.to(Role.DOOR);
        ada.post(
                "/api/invitations/acceptance",
                Json.createObjectBuilder().add("code", first.code()).build());
        var second = Inviting.to(Role.SALES);
        ada.fillIn("/invitation", "accepting", "accept", "code", second.code());
        var entries = Trails.find("who", ada.email(), "kind", "CHANGE");
        assertThat(entries).hasSize(2);
        assertThat(entries).allMatch(one -> one.getString("title").equals("Accept an invitation"));
        assertThat(values(entries.get(0))).contains("staff_grant.role: null -> SALES");
        assertThat(values(entries.get(1))).contains("staff_grant.role: null -> DOOR");
        assertThat(entries.toString()).doesNotContain(first.code(), second.code());
    }

    @Test
    void who_may_not_is_written_down_and_counted() {
        var ada = Worker.as(Role.DOOR);
        var venue = Catalogue.venueDetails("No").build().toString();
        assertRefused(ada.http().post(VENUES, venue), 403, "not-allowed");
        var first = Trails.find("who", ada.email(), "kind", "REFUSED");
        assertThat(first).hasSize(1);
        assertThat(first.get(0).getInt("answer")).isEqualTo(403);
        assertThat(first.get(0).getString("operation")).isEqualTo("POST " + VENUES);
        assertThat(Trails.find("who", ada.email(), "kind", "CHANGE")).isEmpty();
    }

    @Test
    void who_works_here_and_signs_in_is_written_down_and_a_buyer_is_not() {
        var ada = Worker.as(Role.DOOR);
        var buyer = Visitor.signedIn();
        ada.visitor();
        assertThat(Trails.find("who", ada.email(), "kind", "SIGNED_IN")).hasSize(1);
        assertThat(Trails.find("who", buyer.email())).isEmpty();
    }

    @Test
    void a_wrong_password_for_one_who_works_here_is_written_down() {
        var ada = Worker.as(Role.DOOR);
        var buyer = Visitor.signedUp();
        ada.visitor().signIn("not the password");
        buyer.signIn("not the password");
        Await.until(
                SOON, () -> !Trails.find("who", ada.email(), "kind", "WRONG_PASSWORD").isEmpty());
        assertThat(Trails.find("who", buyer.email())).isEmpty();
    }

    @Test
    void what_stripe_has_not_signed_is_written_down() throws SQLException {
        var forged =
                new Visitor()
                        .send(
                                "POST",
                                "/api/webhooks/stripe",
                                BodyPublishers.ofString("{}"),
                                "Stripe-Signature",
                                "t=1,v1=00");
        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(written("/api/webhooks/stripe")).isPositive();
    }

    private static int written(String subject) throws SQLException {
        try (var database = TheDatabase.connect();
                var query =
                        database.prepareStatement(
                                "select count(*) from trail_entry where kind = 'REFUSED' and subject = ?")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void what_cannot_be_written_down_is_not_done() throws SQLException {
        var name = "Hall-" + System.nanoTime();
        var venue = Catalogue.venueDetails(name).add("reference", name).build().toString();
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.execute("alter table trail_entry rename to trail_entry_gone");
            try {
                var answer = Http.operator().post(VENUES, venue);
                assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            } finally {
                statement.execute("alter table trail_entry_gone rename to trail_entry");
            }
        }
        assertThat(Http.operator().get(VENUES + Trails.query("reference", name)).body())
                .isEqualTo("[]");
    }

    @Test
    void a_page_that_breaks_has_not_succeeded() throws SQLException {
        var ada = Worker.as(Role.ADMINISTRATOR).visitor();
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.execute("alter table staff_invitation rename to staff_invitation_gone");
            try {
                ada.fillIn(
                        "/operator/staff",
                        "inviting",
                        "invite",
                        "invitee",
                        "Eve",
                        "role",
                        "DOOR",
                        "reason",
                        "So be it.");
            } finally {
                statement.execute("alter table staff_invitation_gone rename to staff_invitation");
            }
        }
        var entry = Trails.find("who", ada.email(), "kind", "CHANGE").get(0);
        assertThat(entry.getInt("answer")).isEqualTo(500);
    }

    @Test
    void it_is_searched_by_account_kind_and_time_a_page_at_a_time() {
        var ada = Worker.as(Role.PROGRAMME);
        for (int i = 0; i < 3; i++) {
            ada.http().post(VENUES, Catalogue.venueDetails("Hall " + i).build().toString());
        }
        var id = Http.json(ada.http().get("/api/me")).getString("id");
        var all = Trails.find("who", id);
        assertThat(all).hasSize(3);
        var middle = all.get(1);
        assertThat(Trails.find("who", id, "after", "" + middle.getInt("number")))
                .containsExactly(all.get(2));
        assertThat(Trails.find("who", id, "from", middle.getString("at"))).hasSize(2);
        assertThat(Trails.find("who", id, "until", middle.getString("at"))).hasSize(1);
        assertThat(Trails.find("who", id, "kind", "SIGNED_IN")).isEmpty();
        assertThat(Trails.find("who", "nobody@test.example")).isEmpty();
        assertRefused(
                Http.operator().get(Trails.TRAIL + "?from=yesterday&kind=KING&after=first"),
                400,
                "invalid-fields");
        var table = Http.operator().get(Trails.TRAIL + "/csv" + Trails.query("who", id));
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(table.body().split("\r\n")).hasSize(4);
        assertThat(table.body()).startsWith("\ufeffnumber,at,kind,").contains("Hall 2");
    }
}
