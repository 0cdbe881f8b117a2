/**
 * What people ask of the index: a request, how its words are matched and ranked, the answer. Works
 * without a server: {@link org.rushline.search.query.EventSearch} needs an index and nothing else.
 */
package org.rushline.search.query;
