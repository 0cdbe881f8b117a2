/**
 * Pages for buyers: one bean a page, views that any node can serve, no HTTP session. Knows every
 * feature it shows; nobody knows it.
 */
package org.rushline.web;
