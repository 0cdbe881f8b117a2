/**
 * The codes by which people get into a presale: made together, used once or by as many as their
 * maker says, revoked together. Only their hashes are kept.
 */
package org.rushline.presale.codes;
