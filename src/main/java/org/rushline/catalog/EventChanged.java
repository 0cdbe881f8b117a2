package org.rushline.catalog;

import org.rushline.platform.id.EventId;

/** An event, one of its tiers or its status is different now. */
public record EventChanged(EventId event) {}
