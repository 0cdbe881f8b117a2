/**
 * What is on, as the public reads it: lists and describes events, never drafts, and changes
 * nothing. Knows the catalogue's ids and asks {@code availability} what is left.
 */
package org.rushline.programme;
