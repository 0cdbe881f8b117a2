/**
 * Choosing from a list: the sections of an event with something left, and the places that can be
 * had in one of them now. Reads the tables of plan, tickets and bookings; changes nothing.
 */
package org.rushline.seatlist;
