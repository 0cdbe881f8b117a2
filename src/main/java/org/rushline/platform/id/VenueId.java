package org.rushline.platform.id;

/** A venue's id, {@code ven_…} in JSON. */
public record VenueId(long value) implements NumberId<VenueId> {

    private static final String PREFIX = "ven_";

    /** Throws WrongId if it is not the id of a venue. */
    public static VenueId of(String text) {
        return new VenueId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
