/**
 * Refusals that the caller can understand: RFC 9457 documents, and how what is thrown becomes one.
 */
package org.rushline.platform.problem;
