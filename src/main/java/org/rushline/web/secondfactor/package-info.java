/**
 * The page on which people look after their second factor. Knows the feature it shows; nobody knows
 * it.
 */
package org.rushline.web.secondfactor;
