/** The data of an event's seat map: the plan, which never changes, and the states of its seats. */
package org.rushline.seatmap;
