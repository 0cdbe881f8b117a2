/** Draws layouts as SVG: pictures for pages without JavaScript, for lists and for print. */
package org.rushline.seatplan.drawing;
