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

    private final SearchQuery question;
    private final Wording words;
    private final Labels labels;

    ActiveFilters(SearchQuery question, Wording words) {
        this.question = question;
        this.words = words;
        this.labels = new Labels(words);
    }

    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        Stream.of("type", "city", "month", "price")
                .forEach(
                        name ->
                                question.all(name).stream()
                                        .map(value -> chip(name, value))
                                        .forEach(chips::add));
        days("from", chips);
        days("to", chips);
        if (question.has("near")) {
            chips.add(chip("near", words.say("search.chip.near", radius())));
        }
        if (question.has("include")) {
            chips.add(new Chip(words.say("search.include"), question.without("include")));
        }
        return chips;
    }

    /** In kilometres. */
    String radius() {
        return question.has("radiusKm") ? question.first("radiusKm") : "100";
    }

    private Chip chip(String name, String value) {
        return name.equals("near")
                ? new Chip(value, question.without("near", "radiusKm"))
                : new Chip(labels.of(name, value), question.unticked(name, value));
    }

    private void days(String name, List<Chip> chips) {
        if (question.has(name)) {
            var day = labels.day(question.first(name));
            chips.add(new Chip(words.say("search.chip." + name, day), question.without(name)));
        }
    }
}
