package org.rushline.platform.id;

import java.util.UUID;

/** A refund's id: {@code rfd_…} outside, a UUID in the database. */
public record RefundId(UUID uuid) implements UuidId {

    private static final String PREFIX = "rfd_";

    /**
     * @throws org.rushline.platform.problem.WrongId if the text is not a refund's id
     */
    public static RefundId of(String text) {
        return new RefundId(Ids.decodeUuid(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, uuid);
    }
}
