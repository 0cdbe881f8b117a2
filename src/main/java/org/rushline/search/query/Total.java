package org.rushline.search.query;

/** How many events were found; a lower bound where nobody counted to the end. */
record Total(long events, boolean isLowerBound) {}
