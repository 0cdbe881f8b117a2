package org.rushline.search.request;

/** How many events were found; a lower bound where nobody counted to the end. */
public record Total(long events, boolean isLowerBound) {}
