package org.rushline.search.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What is ticked in each facet, as the index knows it; nothing ticked, and it does not matter. */
public record Choices(Map<Facet, Set<String>> byFacet) {

    static final Choices NONE = new Choices(Map.of());

    public Choices {
        byFacet = Map.copyOf(byFacet);
    }

    public boolean among(Facet facet) {
        return byFacet.containsKey(facet);
    }

    /** Whoever ticks a second value wants to know what it would add. */
    Choices without(Facet facet) {
        if (!among(facet)) {
            return this;
        }
        var others = new EnumMap<Facet, Set<String>>(byFacet);
        others.remove(facet);
        return new Choices(others);
    }
}
