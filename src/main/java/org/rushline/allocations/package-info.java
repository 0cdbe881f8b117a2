/**
 * Seats that are not for everybody: blocked with a reason, or held back for somebody until a date.
 * Knows the inventory, whose tickets it changes, and what is free.
 */
package org.rushline.allocations;
