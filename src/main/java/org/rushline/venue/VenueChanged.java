package org.rushline.venue;

import org.rushline.platform.id.VenueId;

/** Somebody edited a venue. */
public record VenueChanged(VenueId venue) {}
