/** Waiting rooms over HTTP: for everybody, for who waits, and for operators. */
package org.rushline.waitingroom.api;
