package org.rushline.waitingroom.holders;

import java.util.UUID;

/**
 * In whose name somebody stands in a room.
 *
 * @param who the account, or the browser of whoever has none: who is let in
 * @param inLine in the room's own line: the browser, too, if an account has taken its place along
 */
public record Holder(UUID who, UUID inLine) {}
