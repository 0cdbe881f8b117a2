/** The API of search: answers by HTTP, kept for a moment, so many at once and no more. */
package org.rushline.search.api;
