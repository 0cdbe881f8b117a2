package org.rushline.cluster;

/**
 * Nodes have come or gone, or two halves have met again: what the caches hold may be incomplete.
 */
public record GridChanged() {}
