/**
 * The live picture of an event's tickets, one state per ordinal, as this node believes it: read
 * again and again from the database and corrected by what this node itself has seen in between. A
 * hint for choosing and for drawing, never the reason why somebody gets a seat.
 */
package org.rushline.seatboard;
