/**
 * What people still want of an event that is sold out: one wish for each account. A waiting list
 * will ask for them; nothing is promised.
 */
package org.rushline.wishes;
