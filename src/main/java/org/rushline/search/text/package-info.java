/**
 * Text as words that can be compared: folded, split, with the other spellings that people try. The
 * index and the queries use the same words, so the search engine itself analyses nothing.
 */
package org.rushline.search.text;
