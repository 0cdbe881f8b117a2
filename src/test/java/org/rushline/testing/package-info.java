/** Tests share this: the shipped WAR, its address, the database behind it, the browser. */
package org.rushline.testing;
