/** What moves waiting rooms by themselves: one node calls, and all others stand by. */
package org.rushline.waitingroom.control;
