package org.rushline.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The stand-in for Stripe.js and the frames it opens. */
final class Pages implements HttpHandler {

    private static final Map<String, String> FILES =
            Map.of(
                    "/v3", "v3.js",
                    "/v3/", "v3.js",
                    "/elements/payment", "payment.html",
                    "/elements/payment.css", "payment.css",
                    "/elements/payment.js", "payment.js",
                    "/elements/3ds.css", "3ds.css",
                    "/elements/3ds-done", "3ds-done.html",
                    "/elements/3ds-done.js", "3ds-done.js");

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "html", "text/html");

    /** Any shop may show the frames; nothing in them comes from elsewhere. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

    @Override
    public void handle(HttpExchange exchange) {
        var file = FILES.get(exchange.getRequestURI().getPath());
        if (file == null || !exchange.getRequestMethod().equals("GET")) {
            Wire.send(exchange, 404, "text/plain", new byte[0]);
        } else {
            send(exchange, file, text(file));
        }
    }

    static void send(HttpExchange exchange, String file, String text) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        var type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        var body = text.getBytes(StandardCharsets.UTF_8);
        Wire.send(exchange, 200, type + "; charset=utf-8", body);
    }

    static String text(String file) {
        try (var in = Pages.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
