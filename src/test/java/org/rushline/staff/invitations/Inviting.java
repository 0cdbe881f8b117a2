package org.rushline.staff.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.rushline.accounts.Role;
import org.rushline.testing.Http;

/** An invitation of the test server's administrator, or of somebody else. */
public record Inviting(String id, String code) {

    static final String ALL = "/api/operator/staff/invitations";

    public static Inviting to(Role... roles) {
        return by(Http.operator(), roles);
    }

    public static Inviting by(Http inviter, Role... roles) {
        var answer = inviter.post(ALL, body(roles).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var sent = Http.json(answer);
        var link = sent.getString("link");
        return new Inviting(
                sent.getJsonObject("invitation").getString("id"),
                link.substring(link.indexOf("?code=") + "?code=".length()));
    }

    static JsonObject body(Role... roles) {
        var names = Json.createArrayBuilder();
        for (var role : roles) {
            names.add(role.name());
        }
        return Json.createObjectBuilder()
                .add("invitee", "Ada Lovelace")
                .add("roles", names)
                .add("days", 2)
                .add("reason", "We need somebody.")
                .build();
    }

    HttpResponse<String> acceptedBy(Http who) {
        return who.post("/api/invitations/acceptance", presented(code));
    }

    JsonObject seenByInvited() {
        return Http.json(Http.anonymous().post("/api/invitations", presented(code)));
    }

    JsonObject seenByInviter() {
        return Http.json(Http.operator().get(ALL + "/" + id));
    }

    HttpResponse<String> takenBack() {
        return Http.operator()
                .post(ALL + "/" + id + "/revocation", "{\"reason\": \"A wrong address.\"}");
    }

    static String presented(String code) {
        return Json.createObjectBuilder().add("code", code).build().toString();
    }
}
