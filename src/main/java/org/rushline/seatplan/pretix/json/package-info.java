/** Reads JSON of strangers once, within limits, and notes what nobody asked for. */
package org.rushline.seatplan.pretix.json;
