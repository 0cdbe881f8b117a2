/**
 * The waiting room: who has joined, in what order they are called, and who may shop. All that must
 * be unique or survive is rows.
 */
package org.rushline.waitingroom;
