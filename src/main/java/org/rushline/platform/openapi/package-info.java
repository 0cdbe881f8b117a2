/**
 * How the API describes itself at {@code /openapi}: what every operation has in common is added
 * here, so that a resource says only what is its own.
 */
package org.rushline.platform.openapi;
