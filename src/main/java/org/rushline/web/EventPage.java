package org.rushline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.EventStatus;
import org.rushline.listing.EventCard;
import org.rushline.listing.EventFacts;
import org.rushline.listing.Programme;
import org.rushline.performer.PerformerKind;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.WrongId;

/** {@code /event/{eventId}}: all there is to know before choosing seats. */
@Named
@RequestScoped
public class EventPage {

    @Inject Programme programme;
    @Inject CurrentPerson person;
    @Inject Wording words;

    private EventFacts event;

    /** Called before the page begins, so that an unknown event is a real 404. */
    boolean open(String id) {
        event = find(programme, id).or(() -> draft(programme, id, person)).orElse(null);
        return event != null;
    }

    public static Optional<EventFacts> find(Programme programme, String id) {
        return found(id, programme::event);
    }

    /**
     * One that only those who work here see. Everybody else's page asks for no person: caches keep
     * it.
     */
    public static Optional<EventFacts> draft(Programme programme, String id, CurrentPerson person) {
        return person.isStaff() ? found(id, programme::preview) : Optional.empty();
    }

    private static Optional<EventFacts> found(
            String id, Function<EventId, Optional<EventFacts>> finding) {
        try {
            return finding.apply(EventId.of(id));
        } catch (WrongId e) {
            return Optional.empty();
        }
    }

    public EventFacts getEvent() {
        return event;
    }

    public EventCard getCard() {
        return event.card();
    }

    public boolean isOnSale() {
        return event.card().status() == EventStatus.ON_SALE;
    }

    public boolean isPickable() {
        return isOnSale() && !event.card().soldOut();
    }

    /** Whether only those who work here see it. */
    public boolean isDraft() {
        return event.card().status() == EventStatus.DRAFT;
    }

    public boolean isCancelled() {
        return event.card().status() == EventStatus.CANCELLED;
    }

    /** Whether it is neither over nor cancelled. */
    public boolean isToCome() {
        return isOnSale() || event.card().status() == EventStatus.ANNOUNCED;
    }

    public boolean isOpensLater() {
        return event.card().status() == EventStatus.ANNOUNCED && event.card().onsaleAt() != null;
    }

    public String getAddress() {
        var card = event.card();
        return Stream.of(
                        event.location().address(),
                        card.city(),
                        event.location().region(),
                        words.country(card))
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public boolean isCountable() {
        return isOnSale() && event.tiers().stream().anyMatch(tier -> tier.left() != null);
    }

    /** Whose work it is; null if the name of the event says so or nobody is named. */
    public String getBy() {
        return billing("event.by", Set.of(PerformerKind.AUTHOR, PerformerKind.COMPOSER));
    }

    /** The performers; null if the event's name says it or there are none. */
    public String getWith() {
        return billing(
                "event.with",
                Set.of(PerformerKind.TEAM, PerformerKind.ARTIST, PerformerKind.ENSEMBLE));
    }

    private String billing(String key, Set<PerformerKind> kinds) {
        var names =
                event.performers().stream()
                        .filter(act -> kinds.contains(act.kind()))
                        .map(EventFacts.Act::name)
                        .filter(name -> !event.card().name().contains(name))
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : words.say(key, names);
    }

    public List<String> getParagraphs() {
        return event.description() == null
                ? List.of()
                : event.description().strip().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The location on OpenStreetMap, at a zoom where the streets have names. */
    public String getMap() {
        var location = event.location();
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=16/%1$.5f/%2$.5f",
                location.latitude(),
                location.longitude());
    }

    public String getPosterText() {
        return words.say("event.poster", event.card().name(), words.when(event.card()));
    }
}
