package org.rushline.presale;

import org.rushline.platform.id.Ids;
import org.rushline.platform.id.NumberId;

/** A presale's id, {@code pre_…} in JSON. */
public record PresaleId(long value) implements NumberId<PresaleId> {

    private static final String PREFIX = "pre_";

    /** Throws WrongId if it is not the id of a presale. */
    public static PresaleId of(String text) {
        return new PresaleId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
