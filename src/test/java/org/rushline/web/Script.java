package org.rushline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A script of the pages.
 *
 * @param code without comments
 */
record Script(Path file, String code) {

    static final Path FOLDER = Path.of("src/main/webapp/assets/js");

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?<=\\s)//[^\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile(
                    "\"((?:[^\"\\\\\n]|\\\\.)*)\"|`((?:[^`\\\\]|\\\\.)*)`|'((?:[^'\\\\\n]|\\\\.)*)'");
    private static final Pattern IMPORT = Pattern.compile("from \"([^\"]+)\"");
    private static final Pattern ELEMENT =
            Pattern.compile("customElements\\.define\\(\"([^\"]+)\"");

    static List<Script> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .map(Script::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Script read(Path file) {
        try {
            return new Script(file, COMMENT.matcher(Files.readString(file)).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it runs in a thread of its own, without a page. */
    boolean isWorker() {
        return code.contains("self.postMessage");
    }

    /** The elements that it defines. */
    List<String> elements() {
        return found(ELEMENT).map(match -> match.group(1)).toList();
    }

    /** The quoted texts, without inserted values. */
    List<String> literals() {
        return found(LITERAL).map(Script::quoted).map(Script::withoutValues).toList();
    }

    static String withoutValues(String text) {
        return text.replaceAll("\\$\\{[^}]*}", "§");
    }

    private static String quoted(MatchResult match) {
        return Stream.of(1, 2, 3)
                .map(match::group)
                .filter(text -> text != null)
                .findFirst()
                .orElseThrow();
    }

    /** Everything in it that looks like this, each with its file. */
    Stream<String> hits(Pattern pattern, Predicate<MatchResult> wrong) {
        return found(pattern).filter(wrong).map(match -> file.getFileName() + ": " + match.group());
    }

    Stream<MatchResult> found(Pattern pattern) {
        return pattern.matcher(code).results();
    }

    /** Itself and all that it loads. */
    Set<Path> loads() {
        var all = new TreeSet<Path>();
        add(file, all);
        return all;
    }

    private static void add(Path file, Set<Path> all) {
        if (all.add(file)) {
            read(file)
                    .found(IMPORT)
                    .forEach(match -> add(file.resolveSibling(match.group(1)).normalize(), all));
        }
    }

    /** The arguments of each use, from the opening bracket to the closing one. */
    List<String> calls(String function) {
        return found(Pattern.compile("\\b" + function + "\\("))
                .map(match -> code.substring(match.end(), end(match.end())))
                .toList();
    }

    private int end(int from) {
        var depth = 1;
        var at = from;
        while (depth > 0) {
            var c = code.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at - 1;
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }
}
