package org.rushline.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Other names of cities, countries and common words, from {@code same.txt}. */
final class SameNames {

    /** No name in the file has more words. */
    private static final int LONGEST = 4;

    private static final Map<String, Set<String>> NAMES = read();

    private SameNames() {}

    /** All names of what is called so, folded; none if we know no other. */
    static Set<String> of(String foldedName) {
        return NAMES.getOrDefault(foldedName, Set.of());
    }

    static List<String> ofOneWord(String foldedWord) {
        return of(foldedWord).stream().filter(name -> !name.contains(" ")).toList();
    }

    /** Other single-word names of parts of a text: NYC in a text about New York. */
    static Set<String> ofOneWordIn(List<String> foldedWords) {
        var names = new LinkedHashSet<String>();
        for (int from = 0; from < foldedWords.size(); from++) {
            var last = Math.min(foldedWords.size(), from + LONGEST);
            for (int to = from + 2; to <= last; to++) {
                names.addAll(ofOneWord(String.join(" ", foldedWords.subList(from, to))));
            }
        }
        return names;
    }

    private static Map<String, Set<String>> read() {
        try (var in = SameNames.class.getResourceAsStream("same.txt")) {
            var names = new HashMap<String, Set<String>>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SameNames::group)
                    .forEach(group -> group.forEach(name -> join(names, name, group)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> group(String line) {
        return Arrays.stream(line.split("\\|")).map(Tokenizer::whole).toList();
    }

    private static void join(Map<String, Set<String>> names, String name, List<String> group) {
        names.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(group);
    }
}
