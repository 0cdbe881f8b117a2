/**
 * The public event: one event, read by one query, shown as JSON, as page, as card and in lists.
 * Never shows drafts and changes nothing. Knows the catalogue, venues, performers and the
 * inventory; asks {@code availability} what is left; hears the change log.
 */
package org.rushline.listing;
