/**
 * How an event goes on sale, by hand or at its onsale time. Asking writes a row; the jobs here, on
 * every node, do the work. Knows the catalogue and the inventory.
 */
package org.rushline.onsale;
