/**
 * People: who they are, and who is asking right now. How they sign in and stay so is {@code
 * sessions}; their second factor is in the package below; who works here is {@code staff}; how
 * passwords are kept is {@code passwords}.
 *
 * <p>Knows passwords and the platform. Fires {@link org.rushline.accounts.PasswordChanged}.
 *
 * <p>Not here yet, and where it goes: an address is verified by a mailed link ({@code
 * account.verified_at}, set when the link is followed); a forgotten password is reset by one too,
 * which also gives an address back to its owner if a stranger signed up with it. Until then signing
 * up answers the same for a new and a known address, and never changes or signs in to an account
 * that exists. Signing in by OpenID Connect would be a table of (issuer, subject) per account
 * beside the password, and another caller of {@code SessionService}.
 */
package org.rushline.accounts;
