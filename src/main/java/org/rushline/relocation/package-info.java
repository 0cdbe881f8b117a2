/**
 * Moves events with sold tickets to other seats. Knows the catalogue, the inventory and the
 * bookings, each of which does its own part.
 */
package org.rushline.relocation;
