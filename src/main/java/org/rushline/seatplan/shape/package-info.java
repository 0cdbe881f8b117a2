/** Points and polygons of a plan, and where a stage is likely to be. Knows no other package. */
package org.rushline.seatplan.shape;
