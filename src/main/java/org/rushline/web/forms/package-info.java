/**
 * What a page may be asked, and how: forms come by POST, with what was filled in in the body. Knows
 * only the platform.
 */
package org.rushline.web.forms;
