/**
 * Another system's shop behind a waiting room: whoever has been let in is sent there with a signed
 * token, which is good once.
 */
package org.rushline.waitingroom.entry;
