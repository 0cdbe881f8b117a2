package org.rushline.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.search.indexing.KeptIndex.LATER;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rushline.changelog.Change;
import org.rushline.changelog.Entity;

/** Changes the database, and looks what search finds then. */
class FollowTheLogTest {

    @TempDir Path folder;

    private Listed evening;
    private KeptIndex index;

    @BeforeEach
    void make() throws SQLException {
        evening = new Listed();
        index = KeptIndex.madeIn(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_draft_is_never_found() throws SQLException {
        evening.set("status = 'DRAFT'");
        index.told(List.of(evening.eventChange()), LATER);
        assertThat(index.found(evening.word())).isEmpty();
        index.rebuild(LATER);
        assertThat(index.found(evening.word())).isEmpty();
        evening.set("status = 'ANNOUNCED'");
        index.told(List.of(evening.eventChange()), LATER);
        assertThat(index.found(evening.word())).hasSize(1);
    }

    @Test
    void nor_are_its_venue_and_performers_suggested_before_people_may_know_them()
            throws SQLException {
        evening.set("status = 'DRAFT'");
        index.told(List.of(evening.eventChange()), LATER);
        assertThat(index.suggested(evening.word())).isEmpty();
        index.told(List.of(evening.venueChange(), evening.performerChange()), LATER);
        assertThat(index.suggested(evening.word())).isEmpty();
        index.rebuild(LATER);
        assertThat(index.suggested(evening.word())).isEmpty();
        evening.set("status = 'ANNOUNCED'");
        index.told(List.of(evening.eventChange()), LATER);
        assertThat(index.suggested(evening.word()))
                .contains("House " + evening.word(), "Artist " + evening.word());
    }

    @Test
    void a_performer_who_no_longer_appears_anywhere_is_no_longer_suggested() throws SQLException {
        evening.dropPerformer();
        index.told(List.of(evening.eventChange()), LATER);
        assertThat(index.suggested(evening.word())).doesNotContain("Artist " + evening.word());
        assertThat(index.suggested(evening.word())).contains("House " + evening.word());
    }

    @Test
    void a_new_name_replaces_the_old_one() throws SQLException {
        evening.set("name = 'Morning'");
        index.told(List.of(evening.eventChange()), LATER);
        assertThat(index.found("evening " + evening.word())).isEmpty();
        assertThat(index.found("morning " + evening.word())).hasSize(1);
    }

    @Test
    void a_venue_of_a_new_name_takes_its_events_along() throws SQLException {
        evening.renameVenue("Palace");
        index.told(List.of(evening.venueChange()), LATER);
        assertThat(index.found("palace evening " + evening.word()))
                .singleElement()
                .satisfies(found -> assertThat(found.venue().name()).isEqualTo("Palace"));
        assertThat(index.suggested("house " + evening.word())).isEmpty();
    }

    @Test
    void a_performer_of_a_new_name_takes_their_events_along() throws SQLException {
        evening.renamePerformer("Diva");
        index.told(List.of(evening.performerChange()), LATER);
        assertThat(index.found("diva evening " + evening.word()))
                .singleElement()
                .satisfies(found -> assertThat(found.performers().get(0).name()).isEqualTo("Diva"));
    }

    @Test
    void a_new_price_is_shown() throws SQLException {
        evening.reprice(2_000);
        index.told(List.of(evening.eventChange()), LATER);
        assertThat(index.found(evening.word()).get(0).lowestPrice()).isEqualTo(2_100);
    }

    @Test
    void what_is_deleted_is_neither_found_nor_suggested() throws SQLException {
        assertThat(index.suggested(evening.word())).contains("Artist " + evening.word());
        evening.delete();
        index.told(List.of(evening.eventChange(), evening.performerChange()), LATER);
        assertThat(index.found(evening.word())).isEmpty();
        assertThat(index.suggested(evening.word())).isEmpty();
    }

    @Test
    void when_everything_may_have_changed_everything_is_read() throws SQLException {
        evening.set("name = 'Morning " + evening.word() + "'");
        index.told(List.of(new Change(Entity.EVENT, 0, null)), LATER);
        assertThat(index.found(evening.word()).get(0).name()).startsWith("Morning");
    }

    @Test
    void a_zone_and_a_currency_that_nobody_knows_stop_nothing() throws SQLException {
        evening.set("time_zone = 'Mars/Base', currency = 'QQQ'");
        index.told(List.of(evening.eventChange()), LATER);
        assertThat(index.found(evening.word()).get(0).currency()).isEqualTo("QQQ");
    }

    @Test
    void what_changes_tickets_alone_changes_no_answer() {
        var ticket = new Change(Entity.TICKET, evening.eventChange().id(), List.of(1));
        index.told(List.of(ticket), LATER);
        assertThat(index.found(evening.word())).hasSize(1);
    }
}
