/** The draws of waiting rooms as rows: promised, listed, revealed, proved. */
package org.rushline.waitingroom.draws;
