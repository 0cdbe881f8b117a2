/**
 * The index of what is on: what is kept of an event, and where. Its upkeep, the queries and the API
 * are in the packages below. The only feature that knows Hibernate Search and Lucene.
 */
package org.rushline.search;
