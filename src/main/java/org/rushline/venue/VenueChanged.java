package org.rushline.venue;

/** Somebody edited a venue. */
public record VenueChanged(VenueId venue) {}
