package org.rushline.waitingroom.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Shipped;

/** A browser that hears of a waiting room. */
final class Listening implements WebSocket.Listener, AutoCloseable {

    /** Shorter than the container keeps those who send to a client that does not read. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    /**
     * @param buyer null for somebody who is not signed in
     */
    static Listening to(String event, Buyer buyer) {
        return to(Shipped.address(), event, buyer);
    }

    /** The same at another server. */
    static Listening to(URI server, String event, Buyer buyer) {
        var listening = new Listening();
        var builder = CLIENT.newWebSocketBuilder();
        if (buyer != null) {
            builder.header("Authorization", "Bearer " + buyer.http().token());
        }
        listening.socket = builder.buildAsync(address(server, event), listening).join();
        return listening;
    }

    private static URI address(URI server, String event) {
        return URI.create(
                "ws://%s:%d/ws/waiting-room/%s"
                        .formatted(server.getHost(), server.getPort(), event));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            try (var reader = Json.createReader(new StringReader(part.toString()))) {
                heard.add(reader.readObject());
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable thrown) {
        closed.completeExceptionally(thrown);
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    void sayBytes() {
        socket.sendBinary(ByteBuffer.allocate(3), true).join();
    }

    void asks(String wish) {
        say("{\"" + wish + "\":true}");
    }

    List<JsonObject> states() {
        return heard.stream().filter(one -> one.containsKey("mode")).toList();
    }

    /** What was said of the place; null where there was none. */
    List<JsonValue> places() {
        return heard.stream()
                .filter(one -> one.containsKey("place"))
                .map(one -> one.get("place"))
                .toList();
    }

    List<JsonObject> problems() {
        return heard.stream().filter(one -> one.containsKey("type")).toList();
    }

    void awaitMode(String mode) {
        Await.until(SOON, () -> states().stream().anyMatch(s -> s.getString("mode").equals(mode)));
    }

    void awaitMessage(String message) {
        Await.until(
                SOON,
                () -> states().stream().anyMatch(s -> message.equals(s.getString("message", ""))));
    }

    /** Waits until the last place that was told is in this state. */
    JsonObject awaitPlace(String state) {
        Await.until(SOON, () -> state.equals(state()));
        return (JsonObject) last(places());
    }

    private String state() {
        return last(places()) instanceof JsonObject place ? place.getString("state") : "";
    }

    void awaitProblem(String type) {
        Await.until(SOON, () -> !problems().isEmpty());
        assertThat(last(problems()).getString("type")).endsWith("/" + type);
    }

    private static <T> T last(List<T> list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    int awaitClose() {
        return closed.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
