/**
 * A venue's layout: sections, rows, seats and standing areas. A stored plan never changes: an edit
 * is a new revision under the same name.
 *
 * <p>{@code seatplan.generator} draws a plan from a capacity, {@code seatplan.pretix} reads one
 * from pretix's format. Knows no other feature, fires and hears no events.
 */
package org.rushline.seatplan;
