package org.rushline.search.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The chosen values of each facet, as the index spells them; none means any. */
public record Choices(Map<Facet, Set<String>> byFacet) {

    static final Choices NONE = new Choices(Map.of());

    public Choices {
        byFacet = Map.copyOf(byFacet);
    }

    public boolean among(Facet facet) {
        return byFacet.containsKey(facet);
    }

    /** A facet ignores its own choices, so it shows what a second value would add. */
    Choices without(Facet facet) {
        if (!among(facet)) {
            return this;
        }
        var others = new EnumMap<Facet, Set<String>>(byFacet);
        others.remove(facet);
        return new Choices(others);
    }
}
