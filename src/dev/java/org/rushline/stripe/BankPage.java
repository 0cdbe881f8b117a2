package org.rushline.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the buyer approves or refuses: in a dialog on the shop's page, or on the way back to it.
 */
final class BankPage implements HttpHandler {

    private final Ledger ledger;
    private final PaymentIntents intents;

    BankPage(Ledger ledger, PaymentIntents intents) {
        this.ledger = ledger;
        this.intents = intents;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().substring("/3ds/".length());
        try {
            if (exchange.getRequestMethod().equals("POST")) {
                var body = exchange.getRequestBody().readAllBytes();
                answered(exchange, id, new Fields(new String(body, StandardCharsets.UTF_8)));
            } else {
                ask(exchange, ledger.intent(id));
            }
        } catch (ApiError refusal) {
            Wire.send(
                    exchange,
                    404,
                    "text/plain",
                    refusal.getMessage().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void ask(HttpExchange exchange, Intent intent) {
        var query = new Fields(exchange.getRequestURI().getRawQuery());
        var page =
                Pages.text("3ds.html")
                        .replace("{{amount}}", price(intent.asked))
                        .replace("{{return_url}}", escaped(query.text("return_url").orElse("")))
                        .replace("{{origin}}", escaped(query.text("origin").orElse("")));
        Pages.send(exchange, "3ds.html", page);
    }

    private static String price(NewIntent asked) {
        var value = Currencies.value(asked.amount(), asked.currency());
        return asked.currency().toUpperCase(Locale.ROOT) + " " + value.toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** An answer that comes too late changes nothing; the shop's page will see how it stands. */
    private void answered(HttpExchange exchange, String id, Fields fields) throws IOException {
        var intent = ledger.intent(id);
        if (intent.status.equals("requires_action")) {
            intents.answerBank(id, fields.claims("approved"));
        }
        var back = fields.text("return_url").filter(url -> url.matches("https?://.*"));
        var next =
                back.map(url -> with(url, intent))
                        .orElseGet(
                                () ->
                                        "/elements/3ds-done#"
                                                + encoded(fields.text("origin").orElse("")));
        exchange.getResponseHeaders().set("Location", next);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private static String with(String url, Intent intent) {
        var paid = intent.status.equals("succeeded");
        return url
                + (url.contains("?") ? "&" : "?")
                + "payment_intent="
                + intent.id
                + "&payment_intent_client_secret="
                + intent.secret
                + "&redirect_status="
                + (paid ? "succeeded" : "failed");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
