package org.rushline.waitingroom.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.waitingroom.HotEvening;

/** Lanes, the codes for them, and whom an operator lets past the line. */
@ArquillianTest
class LanesIT {

    private static final int ROUNDS = 10;

    private final Buyer buyer = Buyer.signedIn();
    private final Buyer other = Buyer.signedIn();

    @Test
    void a_code_opens_a_lane_for_the_account_that_uses_it_first() {
        var night = HotEvening.inTheatre(10);
        var lane = lane(night, "Members", 20);
        var codes = codes(lane, 3);
        assertRefused(use(night, buyer, codes.get(0)), 409, "room-closed");
        night.open();
        night.join(other);
        night.pulled("pause");
        var place = use(night, buyer, codes.get(0).toLowerCase(Locale.ROOT));
        assertThat(place.statusCode()).as(place.body()).isEqualTo(201);
        assertThat(lane).endsWith("/" + Http.json(place).getString("room"));
        assertThat(Http.json(place).getInt("position")).isEqualTo(1);
        assertThat(use(night, buyer, codes.get(0)).body()).isEqualTo(place.body());
        assertThat(night.place(buyer).body()).isEqualTo(place.body());
        assertRefused(use(night, other, codes.get(0)), 409, "code-used");
        assertThat(Http.json(use(night, buyer, codes.get(1)))).isEqualTo(Http.json(place));
        assertThat(listed(night).getInt("used")).as("one for each account").isEqualTo(1);
        night.open();
        night.awaitIn(buyer);
        assertThat(
                        buyer.reserve(night.event(), UUID.randomUUID().toString(), best(night))
                                .statusCode())
                .isEqualTo(201);
        night.leave(buyer);
        assertThat(night.report().getJsonArray("lanes").toString())
                .contains("{\"lane\":\"Members\",\"letIn\":1,");
        assertRefused(use(night, buyer, codes.get(0)), 409, "code-used");
        assertThat(night.join(buyer).getString("room")).isEqualTo(night.look().getString("id"));
    }

    @Test
    void a_code_of_another_room_or_taken_back_or_guessed_is_refused() {
        var night = HotEvening.inTheatre(10);
        var elsewhere = HotEvening.inTheatre(10);
        var codes = codes(lane(night, "Members", 20), 2);
        var foreign = codes(lane(elsewhere, "Members", 20), 1);
        night.open();
        assertRefused(use(night, buyer, foreign.get(0)), 403, "no-such-code");
        var lane = operator(night) + "/lanes/" + listed(night).getString("id");
        assertThat(use(night, buyer, codes.get(0)).statusCode()).isEqualTo(201);
        var back = Http.operator().post(lane + "/revocation", reason().toString());
        assertThat(back.statusCode()).as(back.body()).isEqualTo(204);
        assertRefused(use(night, other, codes.get(1)), 403, "no-such-code");
        assertThat(Http.json(night.place(buyer)).getInt("position")).isEqualTo(1);
        assertThat(listed(night).getInt("revoked")).isEqualTo(1);
        for (int tries = 1; tries < 10; tries++) {
            assertRefused(use(night, other, "0000-0000-000" + tries), 403, "no-such-code");
        }
        assertRefused(use(night, other, codes.get(0)), 429, "too-many-requests");
    }

    /** As when somebody pastes both into two tabs. */
    @Test
    void of_two_codes_of_one_lane_that_an_account_sends_at_once_one_is_used_up() {
        var night = HotEvening.inTheatre(10);
        var lane = lane(night, "Members", 20);
        night.open();
        for (int round = 1; round <= ROUNDS; round++) {
            var who = Buyer.signedIn();
            var codes = codes(lane, 2);
            var answers = AtOnce.times(2, n -> use(night, who, codes.get(n)));
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
            assertThat(listed(night).getInt("used")).isEqualTo(2 * round - 1);
            var friend = Buyer.signedIn();
            assertThat(codes.stream().map(code -> use(night, friend, code).statusCode()))
                    .as("the other one is good for somebody else")
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void of_two_accounts_that_send_one_code_at_once_one_uses_it_and_the_other_can_use_their_own() {
        var night = HotEvening.inTheatre(10);
        var lane = lane(night, "Members", 20);
        night.open();
        for (int round = 1; round <= ROUNDS; round++) {
            var people = List.of(Buyer.signedIn(), Buyer.signedIn());
            var codes = codes(lane, 2);
            var answers = AtOnce.times(2, n -> use(night, people.get(n), codes.get(0)));
            int loser = answers.get(0).statusCode() == 201 ? 1 : 0;
            assertThat(answers.get(1 - loser).statusCode()).isEqualTo(201);
            assertRefused(answers.get(loser), 409, "code-used");
            var own = use(night, people.get(loser), codes.get(1));
            assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
            assertThat(listed(night).getInt("used")).isEqualTo(2 * round);
        }
    }

    @Test
    void everybody_reads_which_lanes_there_are_and_they_leave_a_tenth_for_all() {
        var night = HotEvening.inTheatre(10);
        lane(night, "Members", 50);
        var second = makeLane(night, "Wheelchair users", 40);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        assertRefused(makeLane(night, "Sponsors", 1), 409, "lanes-too-large");
        assertRefused(makeLane(night, "members", 1), 409, "lane-exists");
        night.open();
        var lanes = night.state().getJsonArray("lanes").getValuesAs(JsonObject.class);
        assertThat(lanes)
                .extracting(lane -> lane.getString("name"))
                .containsExactly("Members", "Wheelchair users");
        assertThat(lanes).extracting(lane -> lane.getInt("share")).containsExactly(50, 40);
        assertThat(listed(night).getInt("limit")).isEqualTo(5);
        night.setUp(night.settings(20));
        assertThat(listed(night).getInt("limit")).isEqualTo(10);
    }

    @Test
    void whom_an_operator_lets_past_the_line_shops_while_it_is_full_until_that_ends()
            throws SQLException {
        var night = HotEvening.inTheatre(1);
        night.open();
        night.admitted(other);
        var email = Http.json(buyer.http().get("/api/me")).getString("email");
        var bypass =
                Json.createObjectBuilder(reason()).add("email", email).add("minutes", 5).build();
        var answer = Http.operator().post(operator(night) + "/bypasses", bypass.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(email);
        night.silence(1_000);
        assertThat(
                        buyer.reserve(night.event(), UUID.randomUUID().toString(), best(night))
                                .statusCode())
                .isEqualTo(201);
        assertThat(night.look().getInt("shopping")).as("it counts for nobody").isZero();
        var account = Http.json(buyer.http().get("/api/me")).getString("id");
        var end = operator(night) + "/bypasses/" + account;
        assertThat(Http.operator().delete(end).statusCode()).isEqualTo(204);
        assertRefused(Http.operator().delete(end), 404, "not-found");
        assertRefused(
                buyer.reserve(night.event(), UUID.randomUUID().toString(), best(night)),
                403,
                "admission-needed");
        var changes = Http.operator().get(operator(night) + "/changes").body();
        assertThat(changes).contains(account + " is let past the line for 5 minutes: ");
        assertThat(changes).contains(account + " is no longer let past the line");
    }

    private static JsonObject best(HotEvening night) {
        var tickets =
                Http.json(Http.anonymous().get("/api/events/" + night.event()))
                        .getJsonArray("tickets");
        return Json.createObjectBuilder()
                .add(
                        "bestAvailable",
                        Json.createObjectBuilder()
                                .add("tier", tickets.getJsonObject(0).get("tier"))
                                .add("quantity", 1))
                .build();
    }

    private static String operator(HotEvening night) {
        return "/api/operator/events/" + night.event() + "/waiting-room";
    }

    private static JsonObject reason() {
        return Json.createObjectBuilder().add("reason", HotEvening.WHY).build();
    }

    private static HttpResponse<String> makeLane(HotEvening night, String name, int share) {
        var settings = Json.createObjectBuilder().add("name", name).add("share", share).build();
        return Http.operator().post(operator(night) + "/lanes", settings.toString());
    }

    /** Its address. */
    private static String lane(HotEvening night, String name, int share) {
        var made = makeLane(night, name, share);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static JsonObject listed(HotEvening night) {
        var lanes = Http.operator().get(operator(night) + "/lanes").body();
        try (var reader = Json.createReader(new StringReader(lanes))) {
            return reader.readArray().getJsonObject(0);
        }
    }

    private static List<String> codes(String lane, int count) {
        var wanted = Json.createObjectBuilder(reason()).add("count", count).build();
        var answer = Http.operator().post(lane + "/codes", wanted.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).getJsonArray("codes").getValuesAs(JsonString::getString);
    }

    private static HttpResponse<String> use(HotEvening night, Buyer who, String code) {
        var body = Json.createObjectBuilder().add("code", code).build();
        return who.http().post(night.path() + "/places/by-code", body.toString());
    }
}
