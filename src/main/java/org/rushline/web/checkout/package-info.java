/**
 * Pages on which somebody buys: choosing seats, paying, one's own tickets. All of them work without
 * script, but for the card form, which is the payment service's.
 */
package org.rushline.web.checkout;
