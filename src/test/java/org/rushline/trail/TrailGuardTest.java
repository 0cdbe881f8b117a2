package org.rushline.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;

/** What the tables of the trail guard by themselves, and what triggers note. */
class TrailGuardTest {

    private final AutocommitSql sql = new AutocommitSql(TestDatabase.dataSource());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail_entry set operation = 'nothing'",
                "delete from trail_entry",
                "truncate trail_entry cascade",
                "update trail_outcome set status = 200",
                "delete from trail_outcome",
                "truncate trail_outcome",
                "update trail_row set relation = 'nothing'",
                "delete from trail_row",
                "truncate trail_row"
            })
    void nobody_alters_what_is_written(String statement) {
        var entry = entry();
        sql.change(
                "insert into trail_outcome (entry_id, status, about) values (?, 500, '{}')", entry);
        sql.change(
                "insert into trail_row (entry_id, relation, after) values (?, 'x', '{}')", entry);
        assertThatThrownBy(() -> sql.change(statement)).hasMessageContaining("only written");
    }

    @Test
    void an_entry_ends_once() {
        var entry = entry();
        var outcome = "insert into trail_outcome (entry_id, status, about) values (?, 500, '{}')";
        sql.change(outcome, entry);
        assertThatThrownBy(() -> sql.change(outcome, entry)).hasMessageContaining("duplicate");
    }

    @Test
    void a_change_that_belongs_to_an_entry_is_noted_without_secrets() throws SQLException {
        var entry = entry();
        within(
                String.valueOf(entry),
                "insert into account (email, name, password) values (gen_random_uuid() || '@test.example', 'Ada', repeat('x', 40))");
        assertThat(noted(entry)).isEqualTo("account Ada true");
    }

    @Test
    void of_a_row_that_changed_only_what_differs_is_noted() throws SQLException {
        var entry = entry();
        var row = account();
        within(
                String.valueOf(entry),
                "update account set name = 'Eve' where email = '" + row + "'");
        assertThat(noted(entry)).isEqualTo("account Eve true");
        assertThat(
                        sql.first(
                                "select string_agg(key, ' ' order by key) from trail_row, jsonb_object_keys(after) key where entry_id = ?",
                                found -> found.getString(1),
                                entry))
                .contains("id name");
    }

    @Test
    void one_that_changes_nothing_and_one_that_belongs_to_none_are_not() throws SQLException {
        var entry = entry();
        var row = account();
        within(String.valueOf(entry), "update account set name = name where email = '" + row + "'");
        within("", "update account set name = 'Eve' where email = '" + row + "'");
        assertThat(noted(entry)).isNull();
    }

    private static void within(String entry, String statement) throws SQLException {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                var run = connection.createStatement()) {
            connection.setAutoCommit(false);
            run.execute("select set_config('rushline.entry', '" + entry + "', true)");
            run.execute(statement);
            connection.commit();
        }
    }

    private String noted(long entry) {
        return sql.first(
                        """
                        select relation || ' ' || (after ->> 'name') || ' ' || (after ->> 'password' is null)
                        from trail_row where entry_id = ?""",
                        row -> row.getString(1),
                        entry)
                .orElse(null);
    }

    /** Its address. */
    private String account() {
        return sql.first(
                        "insert into account (email, name, password) values (gen_random_uuid() || '@test.example', 'Ada', repeat('x', 40)) returning email",
                        found -> found.getString(1))
                .orElseThrow();
    }

    private long entry() {
        return sql.first(
                        """
                        insert into trail_entry (kind, address, request, operation, subject, about)
                        values ('CHANGE', '::1', '', 'POST /x', '/x', '{}') returning id""",
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
