/**
 * Invitations by link: a secret that an administrator hands to somebody, and that gives the account
 * of whoever shows it first the roles it names.
 *
 * <p>Knows accounts, staff and the platform. Fires nothing of its own; hears nothing.
 */
package org.rushline.staff.invitations;
