/**
 * The second factor of an account: codes that a phone makes of a shared secret (TOTP, RFC 6238),
 * and recovery codes for when it is lost. The secret lies sealed in the database, and each code
 * counts once.
 *
 * <p>Knows accounts and the platform. Fires {@link
 * org.rushline.accounts.secondfactor.SecondFactorChanged} and {@link
 * org.rushline.accounts.secondfactor.WrongCodeTried}; hears nothing.
 */
package org.rushline.accounts.secondfactor;
