package org.rushline.booking;

import java.util.List;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.seatchoice.SeatState;

/** A booking's new state, fired after the commit. Only a hint, and only on this node. */
public record BookingChanged(
        BookingId booking, EventId event, List<TicketId> tickets, SeatState became) {}
