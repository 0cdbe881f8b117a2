package org.rushline.platform.id;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account's id: {@code acc_…} outside, a UUID in the database. */
@Schema(
        type = SchemaType.STRING,
        description = "An account's id.",
        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
public record AccountId(UUID uuid) implements UuidId {

    private static final String PREFIX = "acc_";

    /** Throws WrongId if the text is not an account's id. */
    public static AccountId valueOf(String text) {
        return new AccountId(Ids.decodeUuid(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, uuid);
    }
}
