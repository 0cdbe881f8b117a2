/**
 * Signing in, and staying so: a row per session, which can be ended, and short-lived signed tokens,
 * which spare the look at the row. Cookie, filter, API.
 *
 * <p>Knows accounts and the platform. Fires nothing; hears {@link
 * org.rushline.accounts.PasswordChanged} and ends the person's other sessions.
 */
package org.rushline.sessions;
