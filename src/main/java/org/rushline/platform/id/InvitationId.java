package org.rushline.platform.id;

import java.util.UUID;

/** An invitation's id: {@code inv_…} outside, a UUID in the database. */
public record InvitationId(UUID uuid) implements UuidId {

    private static final String PREFIX = "inv_";

    /**
     * @throws org.rushline.platform.problem.WrongId if the text is not an invitation's id
     */
    public static InvitationId of(String text) {
        return new InvitationId(Ids.decodeUuid(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, uuid);
    }
}
