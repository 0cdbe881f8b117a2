package org.rushline.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rushline.web.Wording;

/** The active filters, each of which can be removed. */
final class ActiveFilters {

    /**
     * One of them.
     *
     * @param without the question that is left when it is taken away
     */
    public record Chip(String label, SearchQuery without) {

        public String address() {
            return without.address();
        }
    }

    private final SearchQuery query;
    private final Wording words;
    private final Labels labels;

    ActiveFilters(SearchQuery query, Wording words) {
        this.query = query;
        this.words = words;
        this.labels = new Labels(words);
    }

    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        Stream.of("type", "city", "month", "price")
                .forEach(
                        name ->
                                query.all(name).stream()
                                        .map(value -> chip(name, value))
                                        .forEach(chips::add));
        days("from", chips);
        days("to", chips);
        if (query.has("near")) {
            chips.add(chip("near", words.say("search.chip.near", radius())));
        }
        if (query.has("include")) {
            chips.add(new Chip(words.say("search.include"), query.without("include")));
        }
        return chips;
    }

    String radius() {
        return query.has("radiusKm") ? query.first("radiusKm") : "100";
    }

    private Chip chip(String name, String value) {
        return name.equals("near")
                ? new Chip(value, query.without("near", "radiusKm"))
                : new Chip(labels.of(name, value), query.unticked(name, value));
    }

    private void days(String name, List<Chip> chips) {
        if (query.has(name)) {
            var day = labels.day(query.first(name));
            chips.add(new Chip(words.say("search.chip." + name, day), query.without(name)));
        }
    }
}
