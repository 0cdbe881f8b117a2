package org.rushline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of docs/glossary.md, wherever people read: one for each thing, and none for two. */
class WordsTest {

    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)\\b(?:places?|positions?|arrivals?|draws?|drawn|drew|lines?|turns?|turned|calls?"
                            + "|called|calling|admissions?|lanes?)\\b");
    private static final Pattern GIVE_BACK =
            Pattern.compile("(?i)\\b(?:giv(?:e|es|en|ing)|gave)\\b[^.;:]{0,14}\\bback\\b");
    private static final Pattern EXPIRE = Pattern.compile("(?i)\\bexpir(?:e|es|ed|ing|y)\\b");
    private static final Pattern HELD =
            Pattern.compile(
                    "(?i)\\b(?:holds?|bookings?|orders?|claims?|reservations?|held|seats?)\\b");

    @Test
    void words_of_the_waiting_room_mean_nothing_else() {
        assertThat(SaidToPeople.all().filter(said -> RESERVED.matcher(said.text()).find()))
                .isEmpty();
    }

    @Test
    void a_hold_is_released_tickets_are_returned_money_is_refunded() {
        assertThat(SaidToPeople.all().filter(said -> GIVE_BACK.matcher(said.text()).find()))
                .isEmpty();
    }

    @Test
    void a_hold_lapses_and_only_what_signs_in_expires() {
        assertThat(
                        SaidToPeople.all()
                                .flatMap(said -> said.sentences().stream())
                                .filter(EXPIRE.asPredicate().and(HELD.asPredicate())))
                .isEmpty();
    }

    @Test
    void sentences_are_short() {
        assertThat(
                        SaidToPeople.all()
                                .flatMap(
                                        said ->
                                                said.sentences().stream()
                                                        .map(s -> new SaidToPeople(said.file(), s)))
                                .filter(s -> s.text().split("\\s+").length > 25))
                .isEmpty();
    }
}
