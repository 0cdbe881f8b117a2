/**
 * Keeping passwords: what is refused, and how the rest is hashed. Knows no accounts, fires nothing,
 * hears nothing.
 */
package org.rushline.passwords;
