package org.rushline.platform.id;

import java.util.UUID;

/** A session's id: {@code ses_…} outside, a UUID in the database. It opens nothing. */
public record SessionId(UUID uuid) implements UuidId {

    private static final String PREFIX = "ses_";

    /**
     * @throws org.rushline.platform.problem.WrongId if the text is not a session's id
     */
    public static SessionId of(String text) {
        return new SessionId(Ids.decodeUuid(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, uuid);
    }
}
