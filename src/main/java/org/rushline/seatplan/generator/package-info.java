/**
 * Draws plausible venues from a capacity. A draft (sections of rows of runs, in metres) has a
 * little too much room; filling it leaves exactly the seats that were asked for.
 */
package org.rushline.seatplan.generator;
