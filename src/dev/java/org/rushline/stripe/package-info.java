/**
 * A stand-in for Stripe, at least as nasty: it speaks Stripe's HTTP API, signs webhooks, serves a
 * payment form, and does what a test asks for (see {@link org.rushline.stripe.SimulatorControl}).
 * No money moves, and none of it is in the WAR.
 *
 * <p>Where it is not Stripe: it knows cards only, takes any key that begins with sk_test_ or
 * pk_test_, has a card of its own that stays in processing, sends one of the 3-D Secure cards to a
 * page of its own so that both ways can be tried, and forgets disputes when it is stopped.
 */
package org.rushline.stripe;
