/** What a waiting room signs with. */
package org.rushline.waitingroom.secrets;
