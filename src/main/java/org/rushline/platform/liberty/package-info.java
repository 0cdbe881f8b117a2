/**
 * Answers that Open Liberty gives before any filter of ours and without a setting. Its classes are
 * hidden from applications, so they are looked up by name; if they have changed, a warning is
 * logged and the server's own answer remains.
 */
package org.rushline.platform.liberty;
