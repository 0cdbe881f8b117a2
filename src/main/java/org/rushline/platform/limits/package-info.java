/** Limits of rate and concurrency. */
package org.rushline.platform.limits;
