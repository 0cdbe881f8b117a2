package org.rushline.booking;

import java.util.List;
import java.util.UUID;
import org.rushline.seatchoice.SeatState;

/**
 * The new state of a booking's tickets, fired for observers after the commit. Only a hint: it
 * reaches this node alone, and nobody if the node dies.
 */
public record BookingChanged(UUID booking, long eventId, List<Long> tickets, SeatState became) {}
