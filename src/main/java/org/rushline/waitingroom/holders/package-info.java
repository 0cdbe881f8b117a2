/** In whose name a place is held: an account's, or a browser's until somebody signs in there. */
package org.rushline.waitingroom.holders;
