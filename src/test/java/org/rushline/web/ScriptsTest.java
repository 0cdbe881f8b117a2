package org.rushline.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rushline.booking.BookingStatus;

/** Checks the source of every script of the pages. */
class ScriptsTest {

    private static final Pattern HANDLER = Pattern.compile("\\.on[a-z]+ = ");
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?m)^  (?!return|break)[a-z]\\w*(?: = [^\n]*)?;$|this\\.(\\w+) (?:\\?\\?|\\|\\||[-+])?= ");
    private static final Set<String> PROPERTIES_OF_EVERY_ELEMENT = Set.of("hidden", "textContent");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^  (?:static )?(?:async )?(?:[gs]et )?([a-z]\\w*)\\([^\n]*\\{$");
    private static final Set<String> CALLED_BY_THE_BROWSER =
            Set.of(
                    "constructor",
                    "connectedCallback",
                    "disconnectedCallback",
                    "connected",
                    "disconnected");
    private static final Pattern COLOUR =
            Pattern.compile("[\"'`]#[0-9a-fA-F]{3,8}[\"'`]|\\b(?:rgba?|hsla?|oklch)\\(");
    private static final Pattern TWO_WORDS =
            Pattern.compile(
                    "(?<![\\w\\-.#\\[=*:/(])[A-Za-z]{2,}[,:;]? [A-Za-z]{2,}(?![\\w\\-\\[=(])");
    private static final Pattern SHOWN =
            Pattern.compile("(?:textContent|ariaLabel|title|innerText) = ([\"`][^;]*)");
    private static final Pattern ASKED = Pattern.compile("(?:\\bof|#say|#refuse)\\(\"(\\w+)\"");

    /** Members of the API's answers may be called places. */
    private static final Pattern WAITING_ROOM =
            Pattern.compile(
                    "(?<!document\\.|given\\.|[-/])\\b(?:places?|arrivals?|draw|lines?|turn|admission|lane)\\b");

    private final List<Script> scripts = Script.all();

    /** A worker's thread ends as a whole. */
    @Test
    void every_listener_goes_with_its_element() {
        assertThat(scripts)
                .filteredOn(script -> !script.isWorker())
                .allSatisfy(
                        script ->
                                assertThat(script.calls("addEventListener"))
                                        .allMatch(
                                                call ->
                                                        call.matches(
                                                                "(?s).*\\{[^{}]*\\bsignal\\b[^{}]*}")));
        assertThat(scripts.stream().flatMap(script -> script.hits(HANDLER, any -> true))).isEmpty();
    }

    @Test
    void fields_are_private() {
        assertThat(
                        scripts.stream()
                                .flatMap(
                                        script ->
                                                script.hits(
                                                        FIELD,
                                                        field -> !isOfAnElement(field.group(1)))))
                .isEmpty();
    }

    private static boolean isOfAnElement(String property) {
        return property != null && PROPERTIES_OF_EVERY_ELEMENT.contains(property);
    }

    @Test
    void methods_that_no_other_script_calls_are_private() {
        assertThat(scripts)
                .allSatisfy(
                        script ->
                                assertThat(publicMethods(script))
                                        .allMatch(name -> isKnown(name, script)));
    }

    private static List<String> publicMethods(Script script) {
        return script.found(METHOD)
                .map(method -> method.group(1))
                .filter(
                        name ->
                                !CALLED_BY_THE_BROWSER.contains(name)
                                        && !name.matches("if|for|while|switch"))
                .toList();
    }

    private boolean isKnown(String name, Script to) {
        var word = Pattern.compile("\\b" + name + "\\b");
        return scripts.stream()
                        .anyMatch(other -> !other.equals(to) && word.matcher(other.code()).find())
                || name.equals("seats"); // a map's state, for whoever looks at it from outside
    }

    @Test
    void colours_come_from_the_style_sheet() {
        assertThat(scripts.stream().flatMap(script -> script.hits(COLOUR, any -> true))).isEmpty();
    }

    @Test
    void nothing_is_said_but_what_the_page_hands_over() {
        assertThat(scripts)
                .allSatisfy(
                        script -> {
                            assertThat(script.literals())
                                    .noneMatch(text -> TWO_WORDS.matcher(text).find());
                            assertThat(
                                            script.found(SHOWN)
                                                    .map(
                                                            match ->
                                                                    Script.withoutValues(
                                                                            match.group(1))))
                                    .noneMatch(text -> text.matches(".*[A-Za-z].*"));
                        });
    }

    @Test
    void every_text_is_there_and_is_said() {
        scripts.forEach(
                script -> script.elements().forEach(element -> checkTexts(element, script)));
        var elements =
                scripts.stream().flatMap(script -> script.elements().stream()).collect(toSet());
        assertThat(keys().map(key -> key.split("\\.")[1])).isSubsetOf(elements);
    }

    private static void checkTexts(String element, Script script) {
        var loaded = script.loads().stream().map(Script::read).toList();
        var texts =
                keys().filter(key -> key.startsWith("say." + element + "."))
                        .map(ScriptsTest::name)
                        .toList();
        var asked = loaded.stream().flatMap(one -> one.found(ASKED)).map(match -> match.group(1));
        assertThat(asked).as("said by %s", element).isSubsetOf(texts);
        var code = loaded.stream().map(Script::code).collect(joining());
        var byTheServer = Pattern.compile("[A-Z_]+").asMatchPredicate();
        assertThat(texts.stream().filter(byTheServer.negate()))
                .as("texts of %s", element)
                .allMatch(text -> code.contains('"' + text + '"'));
    }

    private static Stream<String> keys() {
        return ResourceBundle.getBundle("messages", Wording.LOCALE).keySet().stream()
                .filter(key -> key.startsWith("say."));
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    @Test
    void the_server_says_what_a_bookings_state_means() {
        var states = Stream.of(BookingStatus.values()).map(Enum::name).collect(toSet());
        states.addAll(Set.of("ENDING", "PARTLY_REFUNDED"));
        assertThat(scripts)
                .allSatisfy(
                        script ->
                                assertThat(script.literals()).doesNotContainAnyElementsOf(states));
    }

    @Test
    void the_waiting_rooms_words_name_nothing_else() {
        assertThat(
                        scripts.stream()
                                .filter(script -> !script.toString().startsWith("waiting-room"))
                                .flatMap(script -> script.hits(WAITING_ROOM, any -> true)))
                .isEmpty();
    }

    @Test
    void they_pass_their_own_tests() throws IOException, InterruptedException {
        var node = node();
        assumeTrue(node.isPresent(), "no Node on the PATH: .ci/run has one");
        try (var files = Files.list(Path.of("src/test/js"))) {
            var tests =
                    files.map(Path::toString).filter(file -> file.endsWith(".test.js")).sorted();
            var command = Stream.concat(Stream.of(node.get().toString(), "--test"), tests).toList();
            var run = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(run.getInputStream().readAllBytes());
            assertThat(run.waitFor()).as(said).isZero();
        }
    }

    private static Optional<Path> node() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
