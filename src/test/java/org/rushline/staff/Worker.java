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

    /** Without a role yet; somebody has vouched for their address. */
    public static Worker hired() {
        var account = Visitor.signedUp();
        var body = Json.createObjectBuilder().add("email", account.email()).build();
        var answer = Http.operator().post("/api/operator/accounts/verification", body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return new Worker(account);
    }

    public static Worker as(Role role) {
        var worker = hired();
        worker.granted(role);
        return worker;
    }

    public Http http() {
        return http;
    }

    /** The same in a browser, signed in there too. */
    public Visitor visitor() {
        account.signIn();
        return account;
    }

    public String email() {
        return account.email();
    }

    public String password() {
        return account.password();
    }

    /** That of the account. */
    public String id() {
        return Http.json(http.get("/api/me")).getString("id");
    }

    /** The grant. */
    public String granted(Role role) {
        var answer = grant(Http.operator(), email(), role);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("id");
    }

    public static HttpResponse<String> grant(Http by, String email, Role role) {
        var body =
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("role", role.name())
                        .add("reason", "We need somebody.");
        return by.post(GRANTS, body.build().toString());
    }

    public static HttpResponse<String> revoke(Http by, String grant) {
        return by.post(GRANTS + "/" + grant + "/revocation", "{\"reason\": \"They have left.\"}");
    }

    /**
     * Tries an operation on things that are not there, so that nothing happens.
     *
     * @param operation such as {@code GET /api/operator/events/{id}}
     */
    public static HttpResponse<String> ask(Http http, String operation) {
        var path = operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{\\w+}", "x_1");
        return switch (operation.substring(0, operation.indexOf(' '))) {
            case "GET" -> http.get(path);
            case "POST" -> http.post(path, "{}");
            case "PUT" -> http.put(path, "{}");
            case "DELETE" -> http.delete(path);
            default -> throw new AssertionError(operation);
        };
    }

    /** All grants that are good. */
    public static List<JsonObject> good() {
        try (var reader =
                Json.createReader(new java.io.StringReader(Http.operator().get(GRANTS).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
