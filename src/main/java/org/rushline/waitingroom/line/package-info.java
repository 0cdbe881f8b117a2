/** Joining a waiting room, standing in its line, being let in: in batches, through any node. */
package org.rushline.waitingroom.line;
