/**
 * What happened at Stripe and waits for a person: money that moved there without us, refunds that
 * fail, events that nobody can read. Tells what it is about and what can be done, and never guesses
 * a seat. Hears all of it in {@link org.rushline.attention.Reports}, from those who find out.
 */
package org.rushline.attention;
