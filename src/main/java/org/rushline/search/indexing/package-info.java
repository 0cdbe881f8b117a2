/**
 * Keeps this node's index what the database says: follows the change log, makes the index anew when
 * it is missing, damaged or of another mapping, and tells how far that is.
 */
package org.rushline.search.indexing;
