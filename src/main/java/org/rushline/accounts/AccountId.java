package org.rushline.accounts;

import java.util.UUID;
import org.rushline.platform.Ids;

/** An account's id: {@code acc_…} outside, a UUID in the database. */
public record AccountId(UUID uuid) {

    private static final String PREFIX = "acc_";

    /**
     * @throws org.rushline.platform.problem.WrongId if the text is not an account's id
     */
    public static AccountId valueOf(String text) {
        return new AccountId(Ids.decodeUuid(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, uuid);
    }
}
