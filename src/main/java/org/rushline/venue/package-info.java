/**
 * The houses and stadiums where events take place. Knows no other feature. Fires {@link
 * VenueChanged}.
 */
package org.rushline.venue;
