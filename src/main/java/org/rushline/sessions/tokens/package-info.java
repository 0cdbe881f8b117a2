/**
 * Short-lived signed tokens: what they say, and with which keys. Whether a session lives, they do
 * not know.
 *
 * <p>Knows accounts and the platform.
 */
package org.rushline.sessions.tokens;
