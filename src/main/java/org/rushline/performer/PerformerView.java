package org.rushline.performer;

import java.util.List;

/** A performer as others see it; see {@link PerformerDetails}. */
public record PerformerView(
        String id,
        String reference,
        String name,
        PerformerKind kind,
        String country,
        List<String> colours,
        int version) {}
