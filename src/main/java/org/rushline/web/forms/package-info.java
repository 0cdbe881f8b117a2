/**
 * How pages may be requested: forms come by POST, with their values in the body. Knows only the
 * platform.
 */
package org.rushline.web.forms;
