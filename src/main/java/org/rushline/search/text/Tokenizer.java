package org.rushline.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Splits text into words in small letters without accents. */
public final class Tokenizer {

    /** A longer one is nobody's name; terms of the index have a limit too. */
    private static final int LONGEST = 60;

    /** Longer texts are descriptions: seldom the same, and big. */
    private static final int LONGEST_NAME = 100;

    private static final int MOST_REMEMBERED = 5_000;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern CHUNK =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['./_\\-:!*$][\\p{L}\\p{N}]+)*");
    private static final Pattern JOINT = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern SPACED = Pattern.compile("(?<=\\p{IsIdeographic})");

    /** A big index is made of the same venues, cities and performers over and over. */
    private static final Cache<String, Set<String>> INDEXED =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private static final Cache<String, Set<String>> WHOLES =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private Tokenizer() {}

    /** The words of what somebody asks for, in their order. */
    public static List<String> asked(String text) {
        var words = new ArrayList<String>();
        var chunks = CHUNK.matcher(fold(text));
        while (chunks.find()) {
            var chunk = chunks.group().replace("'", "");
            if (isInitials(chunk)) {
                words.add(joined(chunk));
            } else {
                words.addAll(parts(chunk));
            }
        }
        return words;
    }

    /** The words under which a text is found, with their other spellings. */
    public static Set<String> indexed(String text) {
        if (text == null) {
            return Set.of();
        }
        return text.length() > LONGEST_NAME
                ? findIndexed(text)
                : INDEXED.get(text, Tokenizer::findIndexed);
    }

    private static Set<String> findIndexed(String text) {
        var words = new LinkedHashSet<String>();
        collect(fold(text), words);
        collect(fold(spelledOut(text)), words);
        words.addAll(SameNames.ofOneWordIn(asked(text)));
        List.copyOf(words).forEach(word -> words.addAll(SameNames.ofOneWord(word)));
        return Collections.unmodifiableSet(words);
    }

    /** The words under which something with this name is found: nicknames too. */
    public static Set<String> named(String name) {
        var words = new LinkedHashSet<>(indexed(name));
        wholes(name).forEach(whole -> words.addAll(asked(whole)));
        return words;
    }

    public static String whole(String text) {
        return String.join(" ", asked(text));
    }

    /** A whole name in all spellings we know. */
    public static Set<String> wholes(String text) {
        if (text == null) {
            return Set.of();
        }
        return text.length() > LONGEST_NAME
                ? findWholes(text)
                : WHOLES.get(text, Tokenizer::findWholes);
    }

    private static Set<String> findWholes(String text) {
        var wholes = new LinkedHashSet<String>();
        wholes.add(whole(text));
        wholes.add(whole(spelledOut(text)));
        List.copyOf(wholes).forEach(name -> wholes.addAll(SameNames.of(name)));
        wholes.remove("");
        return Collections.unmodifiableSet(wholes);
    }

    private static void collect(String folded, Set<String> words) {
        var chunks = CHUNK.matcher(folded);
        while (chunks.find()) {
            var chunk = chunks.group();
            words.addAll(parts(chunk));
            if (JOINT.matcher(chunk).find()) {
                words.addAll(parts(chunk.replace("'", "")));
                words.add(cut(joined(chunk)));
            }
        }
    }

    private static List<String> parts(String chunk) {
        return JOINT.splitAsStream(chunk)
                .flatMap(SPACED::splitAsStream)
                .map(Tokenizer::cut)
                .toList();
    }

    private static boolean isInitials(String chunk) {
        return chunk.matches("\\p{L}(\\.\\p{L})+");
    }

    private static String joined(String chunk) {
        return JOINT.matcher(chunk).replaceAll("");
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    static String fold(String text) {
        var small = text.toLowerCase(Locale.ROOT).replace("&", " and ");
        var bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        var in = bare.toCharArray();
        var out = new char[in.length * 4];
        var length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        return new String(out, 0, length).toLowerCase(Locale.ROOT);
    }

    /** As people write who lack the letters: Muenchen, Koebenhavn, Aalborg. */
    private static String spelledOut(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }
}
