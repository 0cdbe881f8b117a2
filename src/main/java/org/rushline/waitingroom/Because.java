package org.rushline.waitingroom;

import org.rushline.platform.id.AccountId;

/**
 * Who changes a room, and why.
 *
 * @param who null: the room does it by itself
 */
public record Because(AccountId who, String why) {

    public static Because itself(String why) {
        return new Because(null, why);
    }

    /** The same reason, after what it is about. */
    public Because about(String what) {
        return new Because(who, why == null ? what : what + ": " + why);
    }
}
