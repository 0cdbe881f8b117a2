/** Limits how much of a request's body is read. Knows no feature. */
package org.rushline.platform.body;
