/**
 * The draw: everybody who joined before the onsale gets a random rank that nobody chose and anybody
 * can check. What is computed stands in {@code docs/draw.md}, exact to the byte.
 */
package org.rushline.waitingroom.draw;
