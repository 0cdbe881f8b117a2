/**
 * A stand-in for Stripe, at least as nasty: it speaks Stripe's HTTP API, signs webhooks, serves a
 * payment form, and does what a test asks for (see {@link org.rushline.stripe.SimulatorControl}).
 * No money moves, everything is in memory, and none of it is in the WAR.
 */
package org.rushline.stripe;
