/**
 * What an operator looks at before a hot night: whether clocks, onsale, tickets, gate, Stripe,
 * database and draw are as they must be. It changes nothing, and nobody knows it.
 */
package org.rushline.readiness;
