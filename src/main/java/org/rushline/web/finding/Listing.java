package org.rushline.web.finding;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.function.Function;
import org.rushline.catalog.EventId;
import org.rushline.programme.EventCard;
import org.rushline.programme.Programme;
import org.rushline.search.query.FoundEvent;
import org.rushline.web.Words;

/**
 * An event in the list: found by the index, with the price that can be had now, which the index
 * does not know.
 *
 * @param distance in words; empty unless asked for near somewhere
 */
public record Listing(EventCard card, String distance) {

    static List<Listing> of(List<FoundEvent> found, Programme programme, Words words) {
        if (found.isEmpty()) {
            return List.of();
        }
        var cards =
                programme
                        .cards(found.stream().map(event -> EventId.of(event.id())).toList())
                        .stream()
                        .collect(toMap(card -> card.id().toString(), Function.identity()));
        return found.stream()
                .filter(event -> cards.containsKey(event.id())) // else deleted a moment ago
                .map(event -> new Listing(cards.get(event.id()), distance(event, words)))
                .toList();
    }

    private static String distance(FoundEvent event, Words words) {
        var km = event.distanceKm();
        return km == null
                ? ""
                : km < 1 ? words.say("search.close") : words.say("search.away", Math.round(km));
    }
}
