package org.rushline.platform.id;

/** An allocation's id, {@code alc_…} in JSON. */
public record AllocationId(long value) implements NumberId<AllocationId> {

    private static final String PREFIX = "alc_";

    /** Throws WrongId if it is not the id of an allocation. */
    public static AllocationId of(String text) {
        return new AllocationId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
