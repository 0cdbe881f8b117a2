package org.rushline.stripe;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Stripe's operations, with their names in the control interface. */
public enum Operation {
    CREATE_INTENT("payment_intents.create", "POST", "/v1/payment_intents"),
    RETRIEVE_INTENT("payment_intents.retrieve", "GET", "/v1/payment_intents/([^/]+)"),
    CONFIRM_INTENT("payment_intents.confirm", "POST", "/v1/payment_intents/([^/]+)/confirm"),
    CANCEL_INTENT("payment_intents.cancel", "POST", "/v1/payment_intents/([^/]+)/cancel"),
    LIST_INTENTS("payment_intents.list", "GET", "/v1/payment_intents"),
    CREATE_REFUND("refunds.create", "POST", "/v1/refunds"),
    RETRIEVE_REFUND("refunds.retrieve", "GET", "/v1/refunds/([^/]+)"),
    LIST_REFUNDS("refunds.list", "GET", "/v1/refunds"),
    RETRIEVE_DISPUTE("disputes.retrieve", "GET", "/v1/disputes/([^/]+)"),
    LIST_WEBHOOK_ENDPOINTS("webhook_endpoints.list", "GET", "/v1/webhook_endpoints"),
    RETRIEVE_EVENT("events.retrieve", "GET", "/v1/events/([^/]+)"),
    RETRIEVE_BALANCE("balance.retrieve", "GET", "/v1/balance"),
    RETRIEVE_ACCOUNT("account.retrieve", "GET", "/v1/account");

    private final String id;
    private final String method;
    private final Pattern path;

    Operation(String id, String method, String path) {
        this.id = id;
        this.method = method;
        this.path = Pattern.compile(path);
    }

    static Operation of(String method, String path) {
        return Arrays.stream(values())
                .filter(one -> one.method.equals(method) && one.path.matcher(path).matches())
                .findFirst()
                .orElseThrow(
                        () ->
                                ApiError.before(
                                        404,
                                        "invalid_request_error",
                                        null,
                                        "Unrecognized request URL (%s: %s)."
                                                .formatted(method, path)));
    }

    static Operation named(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + id));
    }

    /** The id inside a path, or null if this one has none. */
    String subject(String full) {
        var matcher = path.matcher(full);
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : null;
    }

    /** Whether a browser, with the publishable key and a client secret, may ask. */
    boolean forBrowsers() {
        return this == RETRIEVE_INTENT || this == CONFIRM_INTENT;
    }

    @Override
    public String toString() {
        return id;
    }
}
