package org.rushline.booking;

import java.util.List;
import java.util.UUID;
import org.rushline.seatchoice.SeatState;

/**
 * What became of a booking's tickets, told after the commit: whoever keeps a picture of them may
 * draw it anew. Told to this node only, and not if it dies: a hint.
 */
public record BookingChanged(UUID booking, long eventId, List<Long> tickets, SeatState became) {}
