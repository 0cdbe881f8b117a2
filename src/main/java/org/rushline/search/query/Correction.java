package org.rushline.search.query;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.rushline.search.text.CountryNames;
import org.rushline.search.text.DateWords;
import org.rushline.search.text.Tokenizer;

/** "Did you mean": the words of the question as a found event spells them. */
final class Correction {

    /** The best are first, unless they are sorted by something else. */
    private static final int EVENTS = 20;

    private static final String EDGES = "^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$";

    /** A word as it is shown, and the words under which it is found. */
    private record Spelling(String shown, Set<String> found) {

        static Spelling of(String chunk) {
            return new Spelling(chunk.replaceAll(EDGES, ""), Tokenizer.indexed(chunk));
        }
    }

    private final FoundEvent event;

    /** Automata of similar words, the nearest first. Expensive, so all events share them. */
    private final Map<String, List<CharacterRunAutomaton>> misspelt;

    private final List<Spelling> spellings;
    private final Set<String> facts = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private int lost;

    private Correction(FoundEvent event, Map<String, List<CharacterRunAutomaton>> misspelt) {
        this.event = event;
        this.misspelt = misspelt;
        this.spellings =
                names().flatMap(n -> Stream.of(n.split("\\s+"))).map(Spelling::of).toList();
        var day = LocalDateTime.parse(event.startsAtLocal()).toLocalDate();
        var country = event.venue().country();
        facts.addAll(DateWords.of(day, country));
        CountryNames.of(country).forEach(n -> facts.addAll(Tokenizer.asked(n)));
        facts.add(event.type().name().toLowerCase(Locale.ROOT));
    }

    /**
     * @param known whether a word is found as it was typed
     */
    static Optional<String> of(Keyword typed, List<FoundEvent> found, Predicate<String> known) {
        var misspelt = new HashMap<String, List<CharacterRunAutomaton>>();
        var asked = new HashMap<String, Boolean>();
        Predicate<String> isKnown = word -> asked.computeIfAbsent(word, known::test);
        return found.stream()
                .limit(EVENTS)
                .map(event -> new Correction(event, misspelt).read(typed, isKnown))
                .min(Comparator.comparingInt(correction -> correction.lost))
                .map(correction -> String.join(" ", correction.words))
                .filter(text -> !text.isEmpty() && !Tokenizer.whole(text).equals(typed.whole()));
    }

    private Correction read(Keyword typed, Predicate<String> known) {
        for (var word : typed.words()) {
            var spelt =
                    same(word)
                            .or(() -> typed.isLast(word) ? begun(word) : Optional.empty())
                            .or(() -> similar(word))
                            .or(() -> Optional.of(word).filter(known));
            spelt.ifPresentOrElse(words::add, () -> lost++);
        }
        return this;
    }

    private Optional<String> same(String word) {
        var shown = first(found -> found.equals(word)).filter(s -> Tokenizer.whole(s).equals(word));
        var isSo = facts.contains(word) || first(found -> found.equals(word)).isPresent();
        return shown.or(() -> Optional.of(word).filter(w -> isSo));
    }

    private Optional<String> begun(String word) {
        return first(found -> found.startsWith(word));
    }

    /** The nearest one, by the same measure as the index has. */
    private Optional<String> similar(String word) {
        for (var like : misspelt.computeIfAbsent(word, Correction::like)) {
            var nearest = first(like::run);
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    private static List<CharacterRunAutomaton> like(String word) {
        var automata = new LevenshteinAutomata(word, true);
        return IntStream.rangeClosed(1, Keyword.typos(word))
                .mapToObj(automata::toAutomaton)
                .map(CharacterRunAutomaton::new)
                .toList();
    }

    private Optional<String> first(Predicate<String> like) {
        return spellings.stream()
                .filter(spelling -> spelling.found().stream().anyMatch(like))
                .map(Spelling::shown)
                .findFirst();
    }

    private Stream<String> names() {
        var venue = event.venue();
        var performers = event.performers().stream().map(FoundEvent.Performer::name);
        return Stream.of(Stream.of(event.name()), performers, Stream.of(venue.name(), venue.city()))
                .flatMap(names -> names);
    }
}
