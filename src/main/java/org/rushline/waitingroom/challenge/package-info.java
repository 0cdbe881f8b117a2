/** What joining a waiting room costs: a little work of one's computer, or a little patience. */
package org.rushline.waitingroom.challenge;
