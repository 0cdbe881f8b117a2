/** How much of a request's body anybody may make us read. Knows no feature. */
package org.rushline.platform.body;
