package org.rushline.cluster;

/** Nodes have come or gone: what the caches hold may be incomplete. */
public record GridChanged() {}
