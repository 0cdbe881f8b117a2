package org.rushline.accounts;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The ways to make an account and to try a password, for somebody at an address: a proxy of ours
 * has written it down.
 *
 * @param origin of the pages
 */
public record Doors(URI server, String origin, String address) {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PASSWORD = "a lovely long evening";

    public int signUpByCall() throws IOException, InterruptedException {
        return call("/api/accounts", "{'email': '%s', 'password': '%s', 'name': 'Ada'}");
    }

    public int signInByCall() throws IOException, InterruptedException {
        return call("/api/sessions", "{'email': '%s', 'password': '%s'}");
    }

    public int signUpByForm() throws IOException, InterruptedException {
        return form("/sign-up", "email=%s&password=%s&name=Ada");
    }

    public int signInByForm() throws IOException, InterruptedException {
        return form("/sign-in", "email=%s&password=%s");
    }

    /** The status of the answer to a request whose body never comes. */
    public String promiseABody(String path) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var head =
                    "POST %s HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: %s\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n"
                            .formatted(path, address);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var first = new byte[12];
            var read = socket.getInputStream().readNBytes(first, 0, first.length);
            return new String(first, 0, read, StandardCharsets.US_ASCII);
        }
    }

    private int call(String path, String json) throws IOException, InterruptedException {
        return send(path, "application/json", json.replace('\'', '"'));
    }

    private int form(String path, String fields) throws IOException, InterruptedException {
        var sent = "jakarta.faces.ViewState=stateless&form_SUBMIT=1&go=go&";
        return send(path, "application/x-www-form-urlencoded", sent + fields);
    }

    private int send(String path, String type, String body)
            throws IOException, InterruptedException {
        var email = "somebody-" + UUID.randomUUID() + "@test.example";
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Origin", origin)
                        .header("X-Forwarded-For", address)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body.formatted(email, PASSWORD)));
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
