/**
 * The page on which events are found. Reads its address, asks {@code search.api} as the API does,
 * and takes from {@code listing} what can be had at this moment.
 */
package org.rushline.web.search;
