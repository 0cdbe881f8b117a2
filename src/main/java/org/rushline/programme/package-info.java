/**
 * What is on, as the public reads it: lists and describes events, never drafts, and changes
 * nothing. Knows the catalogue's ids and the inventory's counts.
 */
package org.rushline.programme;
