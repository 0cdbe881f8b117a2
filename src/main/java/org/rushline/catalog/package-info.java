/**
 * What is on: events, their price tiers, and how they go on sale. Knows venues, performers, seat
 * plans and the inventory. Fires {@link org.rushline.catalog.EventChanged}.
 */
package org.rushline.catalog;
