/**
 * Reads seat plans in pretix's JSON format, as a stream and within limits. What is ambiguous but
 * harmless is repaired, and said; what could seat someone wrongly is refused, with its place in the
 * file.
 */
package org.rushline.seatplan.pretix;
