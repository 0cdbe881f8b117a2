/**
 * A season as a table: read, checked row by row with all that is wrong, and made whole or not at
 * all. Knows how one event is made; houses and performers it knows by name.
 */
package org.rushline.catalog.season;
