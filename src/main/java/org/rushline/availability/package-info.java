/**
 * What of an event is free, and how much is left: for pages, lists, the map and the API alike.
 *
 * <p>The truth is the view {@code ticket_state}. A board is what this node believes of an event
 * that somebody looks at, one state per ordinal: read from the view where the change log, this
 * node, or another one says that it may have changed, where a hold has run out, and piece by piece
 * all the time in case somebody was not heard. A hint for choosing and for drawing, never the
 * reason why somebody gets a seat. Changes nothing.
 */
package org.rushline.availability;
