/**
 * Pages for those who work here, and the one that makes somebody one of them. Each bean says which
 * roles its page is for. Knows every feature it shows; nobody knows it.
 */
package org.rushline.web.operator;
