package org.rushline.staff;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;

/** What the table guards by itself. */
class StaffGrantTest {

    private static final String REVOKE =
            "update staff_grant set revoked_at = clock_timestamp(), revoked_by = account_id, revoked_because = 'Gone.' where id = ?";

    private final DataSource database = TestDatabase.dataSource();
    private final AutocommitSql sql = new AutocommitSql(database);

    /** Nobody else is an administrator, in a database that other tests use, too. */
    @BeforeEach
    @AfterEach
    void nobody() {
        sql.change("alter table staff_grant disable trigger user");
        sql.change("delete from staff_grant");
        sql.change("alter table staff_grant enable trigger user");
    }

    @Test
    void a_grant_is_never_deleted() {
        granted("DOOR");
        assertThatThrownBy(() -> sql.change("delete from staff_grant"))
                .hasMessageContaining("revoked, not deleted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role = 'FINANCE'",
                "account_id = gen_random_uuid()",
                "granted_at = now()",
                "granted_by = account_id",
                "reason = 'Another.'"
            })
    void a_grant_is_not_changed(String change) {
        granted("DOOR");
        assertThatThrownBy(() -> sql.change("update staff_grant set " + change))
                .hasMessageContaining("not changed");
    }

    @Test
    void what_has_been_revoked_stays_so() {
        var grant = granted("DOOR");
        assertThat(sql.change(REVOKE, grant)).isOne();
        assertThatThrownBy(() -> sql.change(REVOKE, grant)).hasMessageContaining("revoked once");
    }

    @Test
    void the_last_administrator_stays() {
        var first = granted("ADMINISTRATOR");
        assertThatThrownBy(() -> sql.change(REVOKE, first))
                .hasMessageContaining("must be an administrator");
        granted("ADMINISTRATOR");
        assertThat(sql.change(REVOKE, first)).isOne();
    }

    @Test
    void of_two_who_dismiss_each_other_one_stays() throws Exception {
        var first = granted("ADMINISTRATOR");
        var second = granted("ADMINISTRATOR");
        try (var one = database.getConnection()) {
            one.setAutoCommit(false);
            revoke(one, first);
            var other =
                    CompletableFuture.runAsync(() -> sql.change(REVOKE, second))
                            .handle((done, failed) -> failed);
            one.commit();
            assertThat(other.get(10, SECONDS)).hasMessageContaining("must be an administrator");
        }
    }

    @Test
    void nodes_of_the_version_before_know_administrators_as_operators() {
        assertThat(roleBefore(granted("FINANCE"))).isEqualTo("BUYER");
        granted("ADMINISTRATOR");
        var administrator = granted("ADMINISTRATOR");
        assertThat(roleBefore(administrator)).isEqualTo("OPERATOR");
        sql.change(REVOKE, administrator);
        assertThat(roleBefore(administrator)).isEqualTo("BUYER");
    }

    private String roleBefore(UUID grant) {
        return sql.first(
                        "select a.role from account a join staff_grant g on g.account_id = a.id where g.id = ?",
                        row -> row.getString(1),
                        grant)
                .orElseThrow();
    }

    private UUID granted(String role) {
        return sql.first(
                        """
                        with a as (
                            insert into account (email, name, password)
                            values (gen_random_uuid() || '@test.example', 'Ada', repeat('x', 40)) returning id)
                        insert into staff_grant (account_id, role, reason) select id, ?, 'Needed.' from a
                        returning id""",
                        row -> row.getObject(1, UUID.class),
                        role)
                .orElseThrow();
    }

    private static void revoke(Connection connection, UUID grant) throws SQLException {
        try (var statement = connection.prepareStatement(REVOKE)) {
            statement.setObject(1, grant);
            statement.executeUpdate();
        }
    }
}
