package org.rushline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/** An operator who reads an event, changes some of it, and sends all of it back. */
public final class Replan {

    private final Http operator;
    private final String path;

    public Replan(Http operator, String event) {
        this.operator = operator;
        this.path = "/api/operator/events/" + event;
    }

    public JsonObject view() {
        return Http.json(operator.get(path));
    }

    public String status() {
        return view().getString("status");
    }

    public HttpResponse<String> send(Consumer<JsonObjectBuilder> changes) {
        var edit = Json.createObjectBuilder(view());
        changes.accept(edit);
        return operator.put(path, edit.build().toString());
    }

    public JsonObject done(Consumer<JsonObjectBuilder> changes) {
        var answer = send(changes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    public HttpResponse<String> post(String what, String body) {
        return operator.post(path + "/" + what, body);
    }
}
