/** A search request: its words, filters, order and page, read from parameters and written back. */
package org.rushline.search.request;
