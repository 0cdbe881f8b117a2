/**
 * The live picture of an event's tickets, one state per ordinal, as this node believes it: read
 * from the database where the change log, this node, or another one says that it may have changed,
 * where a hold has run out, and piece by piece all the time in case somebody was not heard. A hint
 * for choosing and for drawing, never the reason why somebody gets a seat.
 */
package org.rushline.seatboard;
