/**
 * Boards: what this node believes of an event that somebody looks at, one state per ordinal. Read
 * from the view {@code ticket_state} where the change log, this node, or another one says that it
 * may have changed, where a hold has run out, and slice by slice all the time in case an
 * announcement was lost. A hint for choosing and for drawing, never the reason why somebody gets a
 * seat. Changes nothing.
 */
package org.rushline.availability.board;
