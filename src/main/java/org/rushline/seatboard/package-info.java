/**
 * The live picture of an event's tickets, one state per ordinal, as this node believes it: read
 * from the database where the change log and the bookings say that it may have changed, corrected
 * by what this node itself has seen in between, and every fifteen seconds read whole. A hint for
 * choosing and for drawing, never the reason why somebody gets a seat.
 */
package org.rushline.seatboard;
