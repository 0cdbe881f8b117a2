/**
 * What Open Liberty answers by itself, before any filter of ours, and has no setting for. Its
 * classes are hidden from applications, so this looks them up by name; where they have changed, a
 * warning is logged and the server's own way remains.
 */
package org.rushline.platform.liberty;
