/** Filters of every request: its id, its headers, its origin. */
package org.rushline.platform.request;
