/** What a waiting room signs with, and how secrets lie in the database. */
package org.rushline.waitingroom.secrets;
