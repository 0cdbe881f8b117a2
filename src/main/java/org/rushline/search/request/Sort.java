package org.rushline.search.request;

/** In which order; equals come by their start, then by their id. */
public enum Sort {
    RELEVANCE,
    DATE,
    PRICE,
    DISTANCE
}
