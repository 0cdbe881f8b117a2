package org.rushline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.rushline.accounts.Role;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** Somebody whom the test server's administrator gives roles. */
public final class Worker {

    public static final String GRANTS = "/api/operator/staff/grants";

    private final Visitor account;
    private final Http http;

    private Worker(Visitor account) {
        this.account = account;
        this.http = Http.anonymous().signedIn(account.email(), account.password());
    }

    /** Without a role yet. */
    public static Worker hired() {
        return new Worker(Visitor.signedUp());
    }

    public static Worker as(Role role) {
        var worker = hired();
        worker.granted(role);
        return worker;
    }

    public Http http() {
        return http;
    }

    public String email() {
        return account.email();
    }

    /** The grant. */
    public String granted(Role role) {
        var answer = grant(Http.operator(), email(), role);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("id");
    }

    static HttpResponse<String> grant(Http by, String email, Role role) {
        var body =
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("role", role.name())
                        .add("reason", "We need somebody.");
        return by.post(GRANTS, body.build().toString());
    }

    static HttpResponse<String> revoke(Http by, String grant) {
        return by.post(GRANTS + "/" + grant + "/revocation", "{\"reason\": \"They have left.\"}");
    }

    /** All grants that are good. */
    static List<JsonObject> good() {
        try (var reader =
                Json.createReader(new java.io.StringReader(Http.operator().get(GRANTS).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
