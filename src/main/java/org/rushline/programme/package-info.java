/**
 * What is on, as the public reads it: finds and describes events, never drafts, and changes
 * nothing. Knows the catalogue's ids and the inventory's counts.
 */
package org.rushline.programme;
