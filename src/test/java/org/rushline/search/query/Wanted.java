package org.rushline.search.query;

import java.util.Arrays;
import java.util.function.Predicate;
import org.rushline.dev.DemoListing.Entry;

/**
 * What a visitor hopes to find, as {@code relevance.tsv} writes it: facts of an event, separated by
 * commas; bars separate alternatives.
 */
record Wanted(String text) implements Predicate<Entry> {

    @Override
    public boolean test(Entry entry) {
        return Arrays.stream(text.split("\\|"))
                .anyMatch(
                        facts ->
                                Arrays.stream(facts.split(", "))
                                        .allMatch(fact -> holds(entry, fact)));
    }

    private static boolean holds(Entry entry, String fact) {
        var colon = fact.indexOf(':');
        var value = fact.substring(colon + 1);
        var event = entry.event();
        var day = event.startsLocal().toString();
        return switch (fact.substring(0, colon)) {
            case "team", "performer" -> entry.performers().contains(value);
            case "venue" -> entry.venue().equals(value);
            case "city" -> event.location().city().equals(value);
            case "country" -> event.location().country().equals(value);
            case "month", "year" -> day.startsWith(value + "-");
            case "type" -> event.type().name().equals(value);
            case "name" -> event.name().contains(value);
            case "competition" -> entry.key().startsWith(value + "-");
            case "event" -> entry.key().equals(value);
            default -> throw new IllegalArgumentException("unknown fact: " + fact);
        };
    }
}
