/**
 * {@code GET /api/events/{eventId}}: what everybody may see of an event, rendered once and served
 * until the change log tells that it is different. Knows catalogue, venues, performers and the
 * inventory; hears their changes.
 */
package org.rushline.eventview;
