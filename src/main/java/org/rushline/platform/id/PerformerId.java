package org.rushline.platform.id;

/** A performer's id, {@code prf_…} in JSON. */
public record PerformerId(long value) implements NumberId<PerformerId> {

    private static final String PREFIX = "prf_";

    /** Throws WrongId if it is not the id of a performer. */
    public static PerformerId of(String text) {
        return new PerformerId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
