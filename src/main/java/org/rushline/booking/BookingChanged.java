package org.rushline.booking;

import java.util.List;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.seatchoice.SeatState;

/**
 * The new state of a booking's tickets, fired for observers after the commit. Only a hint: it
 * reaches this node alone, and nobody if the node dies.
 */
public record BookingChanged(
        BookingId booking, EventId event, List<TicketId> tickets, SeatState became) {}
