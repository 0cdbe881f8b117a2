/**
 * What the map of an event shows: the plan, which never changes, and what is free of it at present.
 */
package org.rushline.seatmap;
