package org.rushline.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A checkout page as strict as ours: nothing inline, and only the simulator beside itself. */
final class ShopWindow implements AutoCloseable {

    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head><title>Checkout</title>
            <meta name="viewport" content="width=device-width">
            <link rel="icon" href="data:,"><script src="%1$s/v3/"></script>
            <script src="/shop.js" type="module"></script></head>
            <body data-key="%2$s"><main><h1>Checkout</h1><div id="card"></div>
            <button id="pay">Pay</button><p id="result" role="status"></p></main></body></html>
            """;

    private static final String SCRIPT =
            """
            const secret = new URLSearchParams(location.search).get("secret");
            const back = new URLSearchParams(location.search).get("payment_intent_client_secret");
            const result = document.getElementById("result");
            const stripe = Stripe(document.body.dataset.key);
            const say = ({ error, paymentIntent }) =>
              (result.textContent = error ? `${error.code}: ${error.message}` : paymentIntent.status);
            if (back) {
              say(await stripe.retrievePaymentIntent(back));
            } else {
              const elements = stripe.elements({ clientSecret: secret });
              const element = elements.create("payment");
              element.on("change", ({ complete }) => (result.textContent = complete ? "complete" : "incomplete"));
              element.mount("#card");
              document.getElementById("pay").addEventListener("click", async () => {
                result.textContent = "paying";
                const { error } = await elements.submit();
                say(error ? { error } : await stripe.confirmPayment({
                  elements, confirmParams: { return_url: location.origin + "/back" }, redirect: "if_required",
                }));
              });
            }
            """;

    private final HttpServer server;
    private final String simulator;

    ShopWindow(StripeSimulator simulator) {
        this.simulator = simulator.address().toString();
        try {
            var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(local, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::show);
        server.start();
    }

    String address(String clientSecret) {
        return "http://localhost:%d/?secret=%s"
                .formatted(server.getAddress().getPort(), clientSecret);
    }

    private void show(HttpExchange exchange) throws IOException {
        var script = exchange.getRequestURI().getPath().equals("/shop.js");
        var text = script ? SCRIPT : PAGE.formatted(simulator, StripeSimulator.PUBLISHABLE_KEY);
        exchange.getResponseHeaders()
                .set("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy());
        var body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String policy() {
        return "default-src 'none'; style-src 'self'; img-src data:; script-src 'self' %1$s;"
                        .formatted(simulator)
                + " frame-src %1$s; connect-src %1$s; base-uri 'none'".formatted(simulator);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
