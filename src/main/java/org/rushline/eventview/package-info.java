/**
 * {@code GET /api/events/{eventId}}: what everybody may see of an event, rendered once and served
 * many times. Knows catalogue, venues, performers and the inventory.
 */
package org.rushline.eventview;
