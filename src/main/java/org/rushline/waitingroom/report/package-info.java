/** How it went in a waiting room: for operators, during the night and afterwards. */
package org.rushline.waitingroom.report;
