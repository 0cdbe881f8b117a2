package org.rushline.waitingroom;

import java.util.UUID;
import org.rushline.platform.id.WaitingRoomId;

/**
 * Somebody's place in a waiting room. They have one, whatever door they come through.
 *
 * @param holder the account's UUID, or the browser's
 * @param number in the order of joining; some numbers are nobody's
 */
public record Place(WaitingRoomId room, UUID holder, long number) {}
