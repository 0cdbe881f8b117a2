/**
 * The embedded run: the database, the demo catalogue and what is said on the console. Not in the
 * WAR.
 */
package org.rushline.dev;
