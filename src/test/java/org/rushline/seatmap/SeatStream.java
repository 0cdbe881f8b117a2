package org.rushline.seatmap;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Knows what a browser knows that watches an event's seats. */
public final class SeatStream implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private volatile byte[] codes = {};
    private volatile String lastId;
    private String event;

    private SeatStream(URI server, String event, String lastEventId) {
        var request =
                HttpRequest.newBuilder(
                        server.resolve("/api/events/" + event + "/availability/stream"));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = client.sendAsync(request.build(), BodyHandlers.ofLines()).join();
        var reader = new Thread(this::read, "stream of " + event);
        reader.setDaemon(true);
        reader.start();
    }

    public static SeatStream open(URI server, String event) {
        return new SeatStream(server, event, null);
    }

    /** Says that it has seen this before. */
    static SeatStream open(URI server, String event, String lastEventId) {
        return new SeatStream(server, event, lastEventId);
    }

    /** As a browser does after its connection broke. */
    public static SeatStream goOn(URI server, String event, SeatStream before) {
        var stream = new SeatStream(server, event, before.lastId);
        stream.codes = before.codes.clone();
        return stream;
    }

    /** The kinds of what was said so far. */
    List<String> events() {
        return events;
    }

    int status() {
        return answer.statusCode();
    }

    /** −1 before anything was said. */
    int code(int ordinal) {
        var known = codes;
        return ordinal < known.length ? known[ordinal] : -1;
    }

    /** The states by ordinal: see Availability. */
    public byte[] codes() {
        return codes.clone();
    }

    private void read() {
        try (var lines = answer.body()) {
            lines.forEach(this::line);
        } catch (java.io.UncheckedIOException e) {
            // the connection broke
        }
    }

    private void line(String line) {
        if (line.startsWith("id: ")) {
            lastId = line.substring(4);
        } else if (line.startsWith("event: ")) {
            event = line.substring(7);
        } else if (line.startsWith("data: ")) {
            take(Json.createReader(new StringReader(line.substring(6))).readObject());
            events.add(event);
        }
    }

    private void take(JsonObject data) {
        codes = event.equals("snapshot") ? unpacked(data) : changed(data.getJsonObject("changes"));
    }

    private static byte[] unpacked(JsonObject snapshot) {
        var packed = Base64.getDecoder().decode(snapshot.getString("states"));
        var codes = new byte[snapshot.getInt("places")];
        for (var i = 0; i < codes.length; i++) {
            codes[i] = (byte) (packed[i / 4] >> 2 * (i % 4) & 3);
        }
        return codes;
    }

    private byte[] changed(JsonObject changes) {
        var next = codes.clone();
        changes.forEach(
                (code, ordinals) -> {
                    for (var ordinal : ordinals.asJsonArray().getValuesAs(JsonNumber.class)) {
                        next[ordinal.intValue()] = Byte.parseByte(code);
                    }
                });
        return next;
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
