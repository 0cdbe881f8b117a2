/**
 * Tries hostile input on every operation that takes any; the tests find the operations by
 * themselves.
 */
package org.rushline.edge;
