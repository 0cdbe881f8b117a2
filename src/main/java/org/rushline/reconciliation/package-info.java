/**
 * Jobs that look for what is due: holds and payments whose time is up, holds and boards to be
 * restored. Any node may run them, twice or late. Knows the bookings, and asks Stripe about
 * payments.
 */
package org.rushline.reconciliation;
