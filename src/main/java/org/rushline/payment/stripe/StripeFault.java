package org.rushline.payment.stripe;

/** Stripe did not do what it was asked, or we do not know whether it did. */
public class StripeFault extends RuntimeException {

    /** What is known about the request. */
    public enum Kind {
        /** No answer: it may have been carried out, or may be later. */
        UNKNOWN,
        /** A 5xx answer: stored under the key, the same again for ever. */
        STORED_FAILURE,
        /** A 4xx answer: it was not carried out. */
        REFUSED,
        /** Our key may not ask for it: it was not carried out, with another key it may be. */
        FORBIDDEN,
        /** Too much at once, at Stripe or here: it was not carried out, later it may be. */
        BUSY
    }

    private final Kind kind;
    private final String code;

    public StripeFault(Kind kind, String code, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.code = code == null ? "" : code;
    }

    static StripeFault busy() {
        return new StripeFault(Kind.BUSY, "busy", "Too many requests to Stripe at once", null);
    }

    public Kind kind() {
        return kind;
    }

    /** Stripe's code, such as {@code charge_already_refunded}; empty if it gave none. */
    public String code() {
        return code;
    }
}
