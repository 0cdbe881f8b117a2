package org.rushline.catalog;

/** An event, one of its tiers or its status is different now. */
public record EventChanged(EventId event) {}
