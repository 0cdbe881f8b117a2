package org.rushline;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that people read, and the file it stands in. Scripts have none: pages hand theirs over.
 */
record SaidToPeople(Path file, String text) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:;])[*)”\"]*\\s+");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern READ = Pattern.compile("(?:title|alt|aria-label)=\"([^\"]*)\"");
    private static final Pattern DESCRIBED =
            Pattern.compile("(?:description|summary): *\"?[A-Z][^}\"]*|^ +[A-Z][^:]* .*");
    private static final Pattern RULE = Pattern.compile("(?m)^-- \\S+ \\S+: (.*)$");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern BLOCK = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"");
    private static final Pattern SPLIT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL =
            Pattern.compile("\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"");
    private static final Pattern SENTENCE = Pattern.compile("(?s).*\\S\\s+\\S+\\s+\\S.*");
    private static final Pattern SQL =
            Pattern.compile(
                    "(?s)\\s*(?:\\.?select|insert into|delete from|update \\w+|from \\w+|where|order by"
                            + "|group by|having|lock|truncate|left|join|union|values|returning|set"
                            + "|with \\w+ as)\\s.*"
                            + "|.*(?:\\sfrom \\w+ \\w+ where|\\bis (?:not )?null|= \\?|any\\(|\\bin \\(').*");
    private static final Pattern MARKUP =
            Pattern.compile("(?s).*(?:=[<>'\"]|'self'|%s %s|%1\\$s).*");
    private static final Pattern CODE =
            Pattern.compile("(?s)```.*?```|`[^`\n]*`|\\]\\([^)]*\\)|<!--.*?-->|https?://\\S+");

    static Stream<SaidToPeople> all() {
        return Stream.of(
                        files("src/main/resources", ".properties").flatMap(SaidToPeople::values),
                        in("src/main/webapp", ".xhtml", SaidToPeople::ofPage),
                        in("src/main/resources/META-INF", ".yaml", SaidToPeople::described),
                        in("src/main/resources/META-INF", ".md", SaidToPeople::paragraphs),
                        in("src/main/resources/org/rushline/audit", ".sql", SaidToPeople::rules),
                        in("docs", ".md", SaidToPeople::paragraphs),
                        in("src/dev/resources", ".md", SaidToPeople::paragraphs),
                        of(Path.of("README.md"), SaidToPeople::paragraphs),
                        of(Path.of("CONTRIBUTING.md"), SaidToPeople::paragraphs),
                        in("src/main/java", ".java", SaidToPeople::literals))
                .flatMap(texts -> texts);
    }

    private static Stream<SaidToPeople> in(
            String folder, String ending, Function<String, Stream<String>> texts) {
        return files(folder, ending).flatMap(file -> of(file, texts));
    }

    static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<SaidToPeople> of(Path file, Function<String, Stream<String>> texts) {
        return texts.apply(read(file)).map(text -> new SaidToPeople(file, text));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message stands in its file, under its key. */
    private static Stream<SaidToPeople> values(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.entrySet().stream()
                .map(
                        said ->
                                new SaidToPeople(
                                        Path.of(file + "#" + said.getKey()),
                                        withoutCode(said.getValue().toString())));
    }

    private static Stream<String> ofPage(String content) {
        var page = EXPRESSION.matcher(content).replaceAll("");
        var attributes = READ.matcher(page).results().map(found -> found.group(1));
        var between = Stream.of(page.replaceAll("(?s)<[^>]*>", "\n").split("\n"));
        return Stream.concat(attributes, between)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Stream<String> described(String content) {
        return content.lines()
                .flatMap(line -> DESCRIBED.matcher(line).results())
                .map(found -> found.group().replaceFirst("^(?:description|summary): *\"?", ""))
                .map(SaidToPeople::withoutCode);
    }

    private static Stream<String> rules(String content) {
        return RULE.matcher(content).results().map(rule -> rule.group(1));
    }

    private static Stream<String> paragraphs(String content) {
        return Stream.of(withoutCode(content).split("\n\\s*\n|\n(?=[-*|#] ?)|\\|"))
                .map(text -> text.lines().map(String::strip).collect(joining(" ")));
    }

    private static Stream<String> literals(String source) {
        var code = COMMENT.matcher(source).replaceAll("");
        var flat = BLOCK.matcher(code).replaceAll(SaidToPeople::onOneLine);
        return LITERAL.matcher(SPLIT.matcher(flat).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(SENTENCE.asMatchPredicate())
                .filter(SQL.asMatchPredicate().or(MARKUP.asMatchPredicate()).negate())
                .map(SaidToPeople::withoutCode);
    }

    private static String onOneLine(MatchResult block) {
        var text = block.group(1).replaceAll("\\s*\\\\?\n\\s*", " ").replace('"', '\'').strip();
        return Matcher.quoteReplacement('"' + text + '"');
    }

    private static String withoutCode(String text) {
        return CODE.matcher(text).replaceAll("…");
    }

    Stream<SaidToPeople> sentences() {
        return SENTENCE_END.splitAsStream(text).map(sentence -> new SaidToPeople(file, sentence));
    }
}
