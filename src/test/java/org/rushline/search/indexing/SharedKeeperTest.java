package org.rushline.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rushline.search.indexing.KeptIndex.LATER;
import static org.rushline.search.indexing.KeptIndex.START;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Await;
import org.rushline.testing.TestDatabase;

/** Two nodes at one search server. */
@Tag("opensearch")
class SharedKeeperTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final SharedNote firstNote = new SharedNote(TestDatabase.dataSource());
    private final KeptIndex first = KeptIndex.shared(firstNote);
    private final KeptIndex second = KeptIndex.shared(new SharedNote(TestDatabase.dataSource()));
    private Listed evening;

    @BeforeEach
    void theFirstMakesTheIndex() throws SQLException {
        SharedNoteTest.run("delete from shared_index");
        evening = new Listed();
        assertThat(first.othersTurn()).isFalse();
        assertThat(first.open()).isEmpty();
        assertThat(second.othersTurn()).isTrue();
        assertThat(second.exists()).isFalse();
        first.rebuild(START);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void what_one_has_written_is_found_by_the_other() throws SQLException {
        Await.until(LIMIT, () -> second.othersTurn() && second.exists());
        assertThat(second.found(evening.word())).hasSize(1);
        evening.set("name = 'Morning'");
        first.told(List.of(evening.eventChange()), LATER);
        assertThat(second.found("morning " + evening.word())).hasSize(1);
    }

    @Test
    void when_the_writer_dies_the_other_goes_on_where_it_was() throws SQLException {
        assertThat(second.othersTurn()).isTrue();
        first.told(List.of(evening.eventChange()), LATER);
        SharedNoteTest.leaseRunsOut();
        Await.until(LIMIT, () -> !second.othersTurn());
        assertThat(second.open()).contains(LATER);
        evening.set("status = 'DRAFT'");
        second.told(List.of(evening.eventChange()), LATER);
        assertThat(second.found(evening.word())).isEmpty();
    }

    @Test
    void a_writer_that_stops_hands_over_at_once() {
        assertThat(second.othersTurn()).isTrue();
        first.close();
        Await.until(LIMIT, () -> !second.othersTurn());
        assertThat(second.open()).contains(START);
    }

    @Test
    void a_writer_that_was_away_for_too_long_writes_nothing_and_steps_back() throws SQLException {
        SharedNoteTest.leaseRunsOut();
        Await.until(LIMIT, () -> !second.othersTurn());
        assertThatThrownBy(() -> first.told(List.of(evening.eventChange()), LATER))
                .hasMessageContaining("Another node");
        assertThat(firstNote.kept()).map(SharedNote.Kept::position).contains(START);
        assertThat(first.othersTurn()).isTrue();
    }

    @Test
    void an_index_that_is_made_anew_replaces_the_old_one_everywhere() throws SQLException {
        Await.until(LIMIT, () -> second.othersTurn() && second.exists());
        evening.set("name = 'Morning'");
        first.rebuild(LATER);
        assertThat(firstNote.others()).hasSize(1); // others may still be asking it
        assertThat(second.found("evening " + evening.word())).hasSize(1);
        Await.until(
                LIMIT,
                () -> second.othersTurn() && !second.found("morning " + evening.word()).isEmpty());
        first.rebuild(LATER);
        assertThat(firstNote.others()).hasSize(1);
    }
}
