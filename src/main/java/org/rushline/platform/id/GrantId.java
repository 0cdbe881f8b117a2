package org.rushline.platform.id;

import java.util.UUID;

/** A grant's id: {@code grt_…} outside, a UUID in the database. */
public record GrantId(UUID uuid) implements UuidId {

    private static final String PREFIX = "grt_";

    /**
     * @throws org.rushline.platform.problem.WrongId if the text is not a grant's id
     */
    public static GrantId of(String text) {
        return new GrantId(Ids.decodeUuid(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, uuid);
    }
}
