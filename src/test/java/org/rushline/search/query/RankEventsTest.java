package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.search.SmallCatalogue.ALLIANZ_ARENA;
import static org.rushline.search.SmallCatalogue.BERNABEU;
import static org.rushline.search.SmallCatalogue.MILLERNTOR;
import static org.rushline.search.SmallCatalogue.PHILHARMONIE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.search.Asking;
import org.rushline.search.EventIndex;
import org.rushline.search.Indexes;
import org.rushline.search.SearchableEvent.Location;
import org.rushline.search.SmallCatalogue;

/** Which of several events comes first, and which are not forgiven. */
class RankEventsTest {

    @TempDir Path folder;

    private final SmallCatalogue catalogue = new SmallCatalogue();
    private EventIndex index;

    @BeforeEach
    void open() {
        index = Indexes.fresh(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_whole_name_then_a_place_then_a_part_of_a_name_then_a_description() {
        described("03-02", "Gala", "Songs of Hamburg and the sea");
        catalogue.concert("03-03", "A night in Hamburg", BERNABEU);
        catalogue.concert("03-04", "Jazz", MILLERNTOR);
        catalogue.concert("03-05", "Hamburg", PHILHARMONIE);
        assertThat(found("hamburg"))
                .containsExactly("Hamburg", "Jazz", "A night in Hamburg", "Gala");
    }

    @Test
    void what_is_spelt_as_asked_comes_before_what_is_only_like_it() {
        catalogue.concert("03-02", "Carmin", PHILHARMONIE);
        catalogue.concert("03-03", "Carmen", PHILHARMONIE);
        assertThat(found("carmen")).containsExactly("Carmen", "Carmin");
    }

    @Test
    void the_soonest_of_equals_comes_first() {
        catalogue.concert("05-01", "Carmen", PHILHARMONIE);
        catalogue.concert("04-01", "Carmen", MILLERNTOR);
        catalogue.concert("04-15", "Carmen", BERNABEU);
        assertThat(days("carmen")).containsExactly("04-01", "04-15", "05-01");
    }

    @Test
    void typos_are_forgiven_only_where_exact_words_find_too_little() {
        for (int day = 1; day <= 3; day++) {
            catalogue.concert("04-0" + day, "Carmen", PHILHARMONIE);
        }
        catalogue.concert("03-02", "Carmin", PHILHARMONIE);
        assertThat(found("carmen")).containsExactly("Carmen", "Carmen", "Carmen");
    }

    @Test
    void of_a_misspelt_word_and_a_common_one_each_must_still_match() {
        catalogue.match("04-01", "FC Bayern", "FC Augsburg", ALLIANZ_ARENA);
        catalogue.match("04-02", "FC Bayern", "FC St. Pauli", ALLIANZ_ARENA);
        assertThat(found("bayern augsbrug")).containsExactly("FC Bayern v FC Augsburg");
        assertThat(found("bayern liverpool")).isEmpty();
    }

    @Test
    void three_letters_and_numbers_are_not_misspelt_nor_is_a_first_letter() {
        catalogue.concert("04-01", "Ode 1812", PHILHARMONIE);
        assertThat(found("odd")).isEmpty();
        assertThat(found("1813")).isEmpty();
        assertThat(found("1812")).hasSize(1);
        catalogue.concert("04-02", "Carmen", PHILHARMONIE);
        assertThat(found("karmen")).isEmpty();
    }

    @Test
    void of_many_words_the_first_ten_count_and_one_in_three_may_be_wrong() {
        catalogue.concert("04-01", "one two three four five six seven eight nine ten", BERNABEU);
        assertThat(found("one two three four five six seven eight nine ten eleven twelve"))
                .hasSize(1);
        assertThat(found("one two three xxxxx")).hasSize(1);
        assertThat(found("one two xxxxx yyyyy")).isEmpty();
        assertThat(found("one two xxxxx")).isEmpty();
    }

    @Test
    void words_said_in_passing_decide_nothing_unless_there_are_no_others() {
        catalogue.concert("04-01", "The The", BERNABEU);
        catalogue.concert("04-02", "Carmen", PHILHARMONIE);
        assertThat(found("tickets for carmen in the berlin")).containsExactly("Carmen");
        assertThat(found("the")).containsExactly("The The");
        assertThat(found("tickets")).isEmpty();
    }

    @Test
    void what_is_over_or_cancelled_is_shown_to_those_who_ask() {
        catalogue.add(event("Gone", EventStatus.CANCELLED, "04-01"));
        catalogue.add(event("Over", EventStatus.OVER, "02-01"));
        catalogue.add(event("Ended by the clock", EventStatus.ON_SALE, "02-02"));
        catalogue.add(event("On tonight", EventStatus.ON_SALE, "03-01"));
        assertThat(all(Map.of())).containsExactly("On tonight");
        assertThat(all(Map.of("include", "past")))
                .containsExactly("Over", "Ended by the clock", "On tonight");
        assertThat(find(Map.of("include", "past")).events())
                .extracting(FoundEvent::status)
                .containsExactly(EventStatus.OVER, EventStatus.OVER, EventStatus.ON_SALE);
        assertThat(all(Map.of("include", "cancelled"))).containsExactly("On tonight", "Gone");
        assertThat(all(Map.of("start", "2027-02-01", "end", "2027-02-28")))
                .containsExactly("Over", "Ended by the clock");
    }

    private org.rushline.search.SearchableEvent event(String name, EventStatus status, String day) {
        return catalogue.event(name, EventType.CONCERT, status, day, PHILHARMONIE, 50_00, null);
    }

    private void described(String day, String name, String description) {
        Location place = PHILHARMONIE;
        catalogue.add(
                catalogue.event(
                        name,
                        EventType.CONCERT,
                        EventStatus.ON_SALE,
                        day,
                        place,
                        50_00,
                        description));
    }

    private List<String> found(String keyword) {
        return all(Map.of("keyword", keyword));
    }

    private List<String> days(String keyword) {
        return find(Map.of("keyword", keyword)).events().stream()
                .map(event -> event.startsAtLocal().substring(5, 10))
                .toList();
    }

    private List<String> all(Map<String, String> asked) {
        return find(asked).events().stream().map(FoundEvent::name).toList();
    }

    private SearchResult find(Map<String, String> asked) {
        index.put(catalogue.events());
        index.flush();
        var clock = Clock.fixed(SmallCatalogue.NOW, ZoneOffset.UTC);
        return new EventSearch(index, clock).find(Asking.of(asked));
    }
}
