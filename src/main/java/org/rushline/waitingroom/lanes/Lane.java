package org.rushline.waitingroom.lanes;

import org.rushline.platform.id.WaitingRoomId;

/**
 * A line of its own within a waiting room, for those who have a code.
 *
 * @param about what everybody reads of it; null if there is nothing to say
 * @param share how much of the room's limit it may use, in percent
 * @param joinable whether one can join it now
 */
public record Lane(WaitingRoomId id, String name, String about, int share, boolean joinable) {}
