/**
 * The audit trail as those who may read it see it: searched, an entry with what it changed, and as
 * a table.
 *
 * <p>Knows the trail, accounts and the platform.
 */
package org.rushline.trail.reading;
