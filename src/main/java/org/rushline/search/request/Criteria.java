package org.rushline.search.request;

/**
 * Which events; null means that it does not matter.
 *
 * @param keyword its words; empty if there are none in it, so that nothing is found
 * @param performer an id, or words of a name
 * @param choices of types, cities, months and price bands
 * @param country a whole name or an ISO 3166 code
 * @param currency ISO 4217
 * @param minPrice in minor units, fees included
 * @param maxPrice in minor units, fees included
 * @param past those that are over too
 * @param cancelled those that will not take place too
 */
public record Criteria(
        String keyword,
        Period period,
        String performer,
        Choices choices,
        String country,
        Near near,
        String currency,
        Long minPrice,
        Long maxPrice,
        boolean past,
        boolean cancelled) {

    public static final Criteria ANY =
            new Criteria(
                    null,
                    Period.ALWAYS,
                    null,
                    Choices.NONE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    false);

    public Criteria without(Facet facet) {
        return new Criteria(
                keyword,
                period,
                performer,
                choices.without(facet),
                country,
                near,
                currency,
                minPrice,
                maxPrice,
                past,
                cancelled);
    }
}
