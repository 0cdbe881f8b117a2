package org.rushline.performer;

import org.rushline.platform.id.PerformerId;

/** Somebody edited a performer. */
public record PerformerChanged(PerformerId performer) {}
