package org.rushline.payment.stripe;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Our metadata on Stripe's objects; others may have written theirs. */
final class Metadata {

    static final String REFERENCE = "bookingId";
    static final String ATTEMPT = "attempt";
    static final String ORDER = "refundId";

    private Metadata() {}

    /** Null if it is none. */
    static <T> T id(String text, Function<UUID, T> id) {
        try {
            return text == null ? null : id.apply(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Integer number(String text) {
        return Optional.ofNullable(text)
                .filter(t -> t.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
