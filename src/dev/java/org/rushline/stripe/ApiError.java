package org.rushline.stripe;

import jakarta.json.JsonObject;

/** A request that Stripe refuses, in the shape that Stripe gives to refusals. */
final class ApiError extends RuntimeException {

    private final int status;
    private final boolean remembered;
    private final transient JsonObject error;

    private ApiError(int status, boolean remembered, JsonObject error) {
        super(error.getString("message"), null, false, false);
        this.status = status;
        this.remembered = remembered;
        this.error = error;
    }

    /** The parameters are wrong: nothing was begun, an idempotency key is not used up. */
    static ApiError parameter(String code, String param, String message) {
        var error = invalid(message).with("param", param);
        return new ApiError(400, false, (code == null ? error : error.with("code", code)).build());
    }

    static ApiError missing(String param) {
        return parameter("parameter_missing", param, "Missing required param: " + param + ".");
    }

    static ApiError noSuch(String type, String id, String param) {
        var message = "No such %s: '%s'".formatted(type, id);
        var error = invalid(message).with("code", "resource_missing").with("param", param);
        return new ApiError(404, false, error.build());
    }

    /** Understood and begun, but not possible now: an idempotency key repeats it for ever. */
    static ApiError notNow(String code, String message, JsonObject intent) {
        var error = invalid(message);
        if (code != null) {
            error.with("code", code);
        }
        if (intent != null) {
            error.with("payment_intent", intent);
        }
        return new ApiError(400, true, error.build());
    }

    static ApiError card(JsonObject error) {
        return new ApiError(402, true, error);
    }

    /** The form itself was filled in wrongly, seen before the bank is asked. */
    static ApiError cardData(String code, String param, String message) {
        var error = new Shape().with("type", "card_error").with("message", message);
        return new ApiError(402, false, error.with("code", code).with("param", param).build());
    }

    static ApiError before(int status, String type, String code, String message) {
        var error = new Shape().with("type", type).with("message", message);
        return new ApiError(
                status, false, (code == null ? error : error.with("code", code)).build());
    }

    /** Something broke at Stripe. */
    static ApiError broken() {
        var error =
                new Shape()
                        .with("type", "api_error")
                        .with("message", "Something went wrong on the simulator's end, as asked.");
        return new ApiError(500, true, error.build());
    }

    private static Shape invalid(String message) {
        return new Shape().with("type", "invalid_request_error").with("message", message);
    }

    Answer answer() {
        return Answer.of(status, new Shape().with("error", error).build(), remembered);
    }
}
