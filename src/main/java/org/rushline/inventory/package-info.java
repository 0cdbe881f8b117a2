/**
 * An event's tickets and their states: made when it goes on sale, blocked, claimed, sold. Knows the
 * seat plan's tables and no event.
 */
package org.rushline.inventory;
