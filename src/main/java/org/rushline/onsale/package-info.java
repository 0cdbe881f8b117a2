/**
 * Puts events on sale, by hand or at their onsale time. A request writes a row; jobs on every node
 * do the work. Knows the catalogue and the inventory.
 */
package org.rushline.onsale;
