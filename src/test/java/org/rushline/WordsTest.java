package org.rushline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People read the words of docs/glossary.md: one for each thing, and none for two. */
class WordsTest {

    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)\\b(?:places?|positions?|arrivals?|draws?|drawn|drew|lines?|turn(?:s|ed|ing)?"
                            + "|call(?:s|ed|ing)?|admissions?|lanes?)\\b");

    /** Its own files, messages and sentences. */
    private static final Pattern WAITING_ROOM =
            Pattern.compile(
                    "(?i)waiting[- ]?room|readiness|\\bdraw\\.md|the-draw|glossary\\.md, text=\\w+]");

    /** Where such a word is the waiting room's, or the standard term for something else. */
    private static final Pattern ALLOWED =
            Pattern.compile(
                    "wait their turn in a fair line|nobody loses their place"
                            + "|place, position, arrival, draw, line, turn, call, admission, lane"
                            + "|(?i:log position)"
                            + "|\\d lines\\b|one line (?:of text )?with something to see|JSON at line");

    private static final Pattern GIVE_BACK =
            Pattern.compile("(?i)\\b(?:giv(?:e|es|en|ing)|gave)\\b[^.;:]{0,14}\\bback\\b");
    private static final Pattern EXPIRE = Pattern.compile("(?i)\\bexpir(?:e|es|ed|ing|y)\\b");
    private static final Pattern HELD =
            Pattern.compile(
                    "(?i)\\b(?:holds?|held|bookings?|orders?|claims?|reservations?|seats?)\\b");
    private static final Pattern STATE = Pattern.compile("\\b[A-Z]{2,}_?[A-Z]{2,}\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d'’-]*");
    private static final int WORDS = 25;

    @Test
    void the_waiting_rooms_words_mean_nothing_else() {
        assertThat(
                        saying(
                                        text ->
                                                RESERVED.matcher(
                                                                ALLOWED.matcher(text)
                                                                        .replaceAll(""))
                                                        .find())
                                .filter(said -> !WAITING_ROOM.matcher(said.toString()).find()))
                .isEmpty();
    }

    @Test
    void a_hold_is_released_tickets_are_returned_and_money_is_refunded() {
        assertThat(saying(GIVE_BACK.asPredicate())).isEmpty();
    }

    @Test
    void a_hold_lapses_and_does_not_expire() {
        assertThat(saying(EXPIRE.asPredicate().and(HELD.asPredicate()))).isEmpty();
    }

    @Test
    void a_sentence_is_read_once() {
        assertThat(saying(text -> WORD.matcher(text).results().count() > WORDS)).isEmpty();
    }

    @Test
    void pages_speak_in_no_enums() {
        var pages =
                sentences()
                        .filter(said -> said.file().toString().contains("messages.properties#"))
                        .filter(said -> STATE.matcher(said.text()).find());
        assertThat(pages).isEmpty();
    }

    private static Stream<SaidToPeople> saying(Predicate<String> what) {
        return sentences().filter(said -> what.test(said.text()));
    }

    private static Stream<SaidToPeople> sentences() {
        return SaidToPeople.all().flatMap(SaidToPeople::sentences);
    }
}
