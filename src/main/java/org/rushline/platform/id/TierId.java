package org.rushline.platform.id;

/** A price tier's id, {@code tir_…} in JSON. */
public record TierId(long value) implements NumberId<TierId> {

    private static final String PREFIX = "tir_";

    /** Throws WrongId if it is not the id of a price tier. */
    public static TierId of(String text) {
        return new TierId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
