package org.rushline.search.request;

/** The number of events found; a lower bound where counting stopped early. */
public record Total(long events, boolean isLowerBound) {}
