/**
 * Waiting rooms: which event has which, what mode it is in, who has which place, and whether
 * somebody may shop. All that must be unique or survive is rows.
 */
package org.rushline.waitingroom;
