package org.rushline.web.search;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.function.Function;
import org.rushline.listing.EventCard;
import org.rushline.listing.Programme;
import org.rushline.platform.id.EventId;
import org.rushline.search.query.FoundEvent;
import org.rushline.web.Wording;

/**
 * An event in the list: found by the index, with the price that can be had now, which the index
 * does not know.
 *
 * @param distance in words; empty unless asked for near somewhere
 */
public record ResultCard(EventCard card, String distance) {

    static List<ResultCard> of(List<FoundEvent> found, Programme programme, Wording words) {
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
                .map(event -> new ResultCard(cards.get(event.id()), distance(event, words)))
                .toList();
    }

    private static String distance(FoundEvent event, Wording words) {
        var km = event.distanceKm();
        return km == null
                ? ""
                : km < 1 ? words.say("search.close") : words.say("search.away", Math.round(km));
    }
}
