package org.rushline.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.catalog.EventType;
import org.rushline.search.text.CountryNames;
import org.rushline.search.text.DateWords;
import org.rushline.search.text.Initials;
import org.rushline.search.text.Tokenizer;

/** The words under which an event is found: each set holds the one before it. */
final class EventTerms {

    /** A description that goes on longer than this is found by its beginning. */
    private static final int MOST_OF_A_TEXT = 400;

    private static final Map<EventType, String> KINDS =
            Map.of(
                    EventType.FOOTBALL,
                            "football soccer match game sport fussball futbol calcio futebol"
                                    + " stadium stadion stade stadio estadio",
                    EventType.CONCERT, "concert concerts music gig live show konzert",
                    EventType.THEATRE, "theatre play drama stage show musical schauspiel",
                    EventType.OPERA, "opera operas music stage",
                    EventType.DANCE, "dance ballet tanz ballett stage",
                    EventType.COMEDY, "comedy comedian standup stand up show",
                    EventType.OTHER, "other");

    private final SearchableEvent event;
    private final Set<String> names;

    EventTerms(SearchableEvent event) {
        this.event = event;
        this.names = new TreeSet<>(Tokenizer.indexed(event.name()));
        event.acts().forEach(act -> names.addAll(called(act.name())));
    }

    private static Set<String> called(String act) {
        var words = new TreeSet<>(Tokenizer.named(act));
        CountryNames.calledLike(act).forEach(name -> words.addAll(Tokenizer.indexed(name)));
        return words;
    }

    /** Of the event and of those who perform. */
    Set<String> names() {
        return names;
    }

    Set<String> facts() {
        var facts = new TreeSet<>(names);
        var site = event.location();
        facts.addAll(Tokenizer.named(site.name()));
        facts.addAll(Tokenizer.indexed(site.region()));
        Stream.of(cities(), countries())
                .flatMap(Collection::stream)
                .forEach(name -> facts.addAll(Tokenizer.indexed(name)));
        facts.addAll(Tokenizer.indexed(site.city()));
        facts.addAll(DateWords.of(event.startsLocal().toLocalDate(), site.country()));
        facts.addAll(Tokenizer.indexed(KINDS.get(event.type())));
        return facts;
    }

    /** And the description, and what names are abbreviated to. */
    Set<String> words() {
        var words = facts();
        Stream.concat(Stream.of(event.location().name()), performers().stream())
                .forEach(name -> words.addAll(Initials.of(name)));
        Tokenizer.indexed(event.description()).stream().limit(MOST_OF_A_TEXT).forEach(words::add);
        return words;
    }

    /** How names, venue and city begin, letter by letter. */
    Set<String> starts() {
        return Stream.of(
                        names,
                        Tokenizer.indexed(event.location().name()),
                        Tokenizer.indexed(event.location().city()))
                .flatMap(Collection::stream)
                .flatMap(Starts::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> wholeNames() {
        var names = new TreeSet<>(Tokenizer.wholes(event.name()));
        performers()
                .forEach(
                        name -> {
                            names.addAll(Tokenizer.wholes(name));
                            names.addAll(CountryNames.calledLike(name));
                        });
        return names;
    }

    Set<String> wholePlaces() {
        return Stream.of(Tokenizer.wholes(event.location().name()), cities(), countries())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    Set<String> cities() {
        return Tokenizer.wholes(event.location().city());
    }

    Set<String> countries() {
        return CountryNames.of(event.location().country());
    }

    List<String> performers() {
        return event.acts().stream().map(SearchableEvent.Act::name).toList();
    }
}
