package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** JSON to and from the simulator's control interface. */
final class ControlConnection {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI control;

    ControlConnection(URI simulator) {
        this.control = simulator.resolve("/_simulator/");
    }

    void behave(String name, Object value) {
        send("PUT", "behaviour", new Shape().with(name, value));
    }

    JsonObject post(String path, Shape body) {
        return send("POST", path, body);
    }

    /** Throws if the simulator refuses. */
    JsonObject send(String method, String path, Shape body) {
        return ok(exchange(method, path, body));
    }

    static JsonObject ok(JsonObject answer) {
        if (answer.getInt("httpStatus") != 200) {
            throw new IllegalStateException("the simulator refuses: " + answer);
        }
        return answer;
    }

    /** The answer, with its {@code httpStatus}. */
    JsonObject exchange(String method, String path, Shape body) {
        var text = body == null ? "" : body.build().toString();
        var request =
                HttpRequest.newBuilder(control.resolve(path))
                        .method(method, BodyPublishers.ofString(text))
                        .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            var said = new Shape().withAll(Shape.parse(answer.body()));
            return said.with("httpStatus", answer.statusCode()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
