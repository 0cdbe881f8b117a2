package org.rushline.waitingroom.holders;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.WaitingRoomId;

/**
 * Somebody who comes to waiting rooms.
 *
 * @param account null if nobody is signed in
 * @param tokens what their browser shows of its places, by room; nobody has checked them yet
 * @param newcomer the name that their browser has got just now; null if it needed none
 */
public record Visitor(AccountId account, Map<WaitingRoomId, String> tokens, UUID newcomer) {

    /** An account by itself, by whatever device. */
    public static Visitor of(AccountId account) {
        return new Visitor(account, Map.of(), null);
    }

    /** Whether there is something to check of what their browser shows. */
    public boolean isKnownToBrowser() {
        return !tokens.isEmpty();
    }

    Optional<String> token(WaitingRoomId room) {
        return Optional.ofNullable(tokens.get(room));
    }
}
