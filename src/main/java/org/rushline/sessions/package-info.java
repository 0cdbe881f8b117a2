/**
 * Signing in, and staying so: a row per session, which can be ended, and short-lived signed tokens,
 * which spare the look at the row. Cookie, filter, API.
 *
 * <p>Knows accounts, staff and the platform. Fires nothing; hears {@link
 * org.rushline.accounts.PasswordChanged} and {@link
 * org.rushline.accounts.secondfactor.SecondFactorChanged} and ends the person's other sessions, and
 * {@link org.rushline.staff.RolesChanged} and reads them again.
 */
package org.rushline.sessions;
