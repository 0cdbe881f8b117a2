package org.rushline.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.search.indexing.KeptIndex.LATER;
import static org.rushline.search.indexing.KeptIndex.START;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.search.indexing.SharedNote.Kept;
import org.rushline.testing.TestDatabase;

class SharedNoteTest {

    private final SharedNote one = new SharedNote(TestDatabase.dataSource());
    private final SharedNote other = new SharedNote(TestDatabase.dataSource());

    @BeforeEach
    void nobodyHasAnything() throws SQLException {
        run("delete from shared_index");
    }

    /** As when its node has died. */
    static void leaseRunsOut() throws SQLException {
        run("update shared_index set leased_until = now() - interval '1 second'");
    }

    @Test
    void one_node_has_the_lease_until_it_runs_out_or_is_given_back() throws SQLException {
        assertThat(one.lease()).isTrue();
        assertThat(other.lease()).isFalse();
        assertThat(one.lease()).isTrue();
        leaseRunsOut();
        assertThat(other.lease()).isTrue();
        assertThat(one.lease()).isFalse();
        other.release();
        assertThat(one.lease()).isTrue();
    }

    @Test
    void all_read_what_the_one_with_the_lease_has_made() {
        one.lease();
        other.lease();
        assertThat(other.kept()).isEmpty();
        assertThat(one.making("first")).isTrue();
        assertThat(other.others()).containsExactly("first");
        assertThat(one.made(new Kept("first", START))).isTrue();
        assertThat(other.kept()).contains(new Kept("first", START));
        assertThat(other.others()).isEmpty();
        assertThat(one.reached(new Kept("first", LATER))).isTrue();
        assertThat(other.kept()).contains(new Kept("first", LATER));
    }

    @Test
    void an_index_that_was_replaced_is_among_the_others_until_it_is_dropped() {
        one.lease();
        one.made(new Kept("first", START));
        one.making("second");
        one.made(new Kept("second", LATER));
        assertThat(one.others()).containsExactly("first");
        one.dropped("first");
        assertThat(one.others()).isEmpty();
        assertThat(one.kept()).contains(new Kept("second", LATER));
    }

    @Test
    void who_has_lost_the_lease_can_note_nothing() throws SQLException {
        one.lease();
        one.made(new Kept("first", START));
        leaseRunsOut();
        other.lease();
        assertThat(one.making("second")).isFalse();
        assertThat(one.made(new Kept("second", LATER))).isFalse();
        assertThat(one.reached(new Kept("first", LATER))).isFalse();
        assertThat(other.kept()).contains(new Kept("first", START));
    }

    @Test
    void who_finds_that_it_wrote_too_late_makes_the_next_one_begin_there() throws SQLException {
        one.lease();
        one.made(new Kept("first", START));
        leaseRunsOut();
        other.lease();
        other.reached(new Kept("first", LATER));
        one.goBack(new Kept("first", START));
        assertThat(other.reached(new Kept("first", LATER))).isFalse();
        assertThat(other.lease()).isTrue();
        assertThat(other.kept()).contains(new Kept("first", START));
    }

    @Test
    void going_back_never_leads_forward() {
        one.lease();
        one.made(new Kept("first", START));
        other.goBack(new Kept("first", LATER));
        assertThat(one.kept()).contains(new Kept("first", START));
        assertThat(one.reached(new Kept("first", LATER))).isTrue();
    }

    static void run(String sql) throws SQLException {
        try (var connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
