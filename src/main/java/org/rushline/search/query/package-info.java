/**
 * Answers a search request: matching, ranking, facets, corrections and suggestions. It works
 * without a server: {@link org.rushline.search.query.EventSearch} needs only an index.
 */
package org.rushline.search.query;
