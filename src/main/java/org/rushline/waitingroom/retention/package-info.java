/** What a waiting room does not keep for ever. */
package org.rushline.waitingroom.retention;
