/** What tests share: the shipped WAR, its address, the database behind it, the browser. */
package org.rushline.testing;
