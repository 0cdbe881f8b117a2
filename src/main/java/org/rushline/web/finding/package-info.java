/**
 * The page on which events are found. Reads its address, asks {@code search.find} as the API does,
 * and takes from the programme what can be had at this moment.
 */
package org.rushline.web.finding;
