package org.rushline.performer;

/** Somebody edited a performer. */
public record PerformerChanged(PerformerId performer) {}
