package org.rushline.waitingroom.holders;

import java.util.Map;
import java.util.Optional;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.WaitingRoomId;

/**
 * Somebody who comes to waiting rooms.
 *
 * @param account null if nobody is signed in
 * @param tokens what their browser shows of its places, by room; nobody has checked them yet
 */
public record Visitor(AccountId account, Map<WaitingRoomId, String> tokens) {

    Optional<String> token(WaitingRoomId room) {
        return Optional.ofNullable(tokens.get(room));
    }
}
