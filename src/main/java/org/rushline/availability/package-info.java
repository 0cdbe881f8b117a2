/**
 * What of an event is free, and how much is left: for pages, lists, the map and the API alike. The
 * truth is the view {@code ticket_state}; where this node keeps a board, its counts are used.
 * Changes nothing.
 */
package org.rushline.availability;
