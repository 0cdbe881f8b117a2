/** Lanes of a waiting room, the codes for them, and whom an operator lets past the line. */
package org.rushline.waitingroom.lanes;
