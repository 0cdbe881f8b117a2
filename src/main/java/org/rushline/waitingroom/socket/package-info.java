/**
 * Tells people over WebSockets how a waiting room stands and where they stand in it. What they ask
 * by it they could ask by HTTP too.
 */
package org.rushline.waitingroom.socket;
