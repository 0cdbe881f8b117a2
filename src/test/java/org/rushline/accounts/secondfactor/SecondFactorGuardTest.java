package org.rushline.accounts.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;

/** What the tables guard by themselves. */
class SecondFactorGuardTest {

    private final AutocommitSql sql = new AutocommitSql(TestDatabase.dataSource());
    private final UUID account = confirmed();

    private UUID confirmed() {
        return sql.first(
                        """
                        with a as (
                            insert into account (email, name, password)
                            values (gen_random_uuid() || '@test.example', 'Ada', repeat('x', 40)) returning id)
                        insert into second_factor (account_id, secret, confirmed_at, last_step)
                        select id, decode(repeat('ab', 48), 'hex'), clock_timestamp() + interval '1 second', 7 from a
                        returning account_id""",
                        row -> row.getObject(1, UUID.class))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret = decode(repeat('cd', 48), 'hex')",
                "confirmed_at = confirmed_at + interval '1 second'",
                "confirmed_at = null, last_step = null"
            })
    void a_confirmed_one_is_not_changed(String change) {
        assertThatThrownBy(() -> change(change)).hasMessageContaining("removed, not changed");
    }

    @Test
    void a_used_code_stays_used() {
        change("last_step = 8");
        assertThatThrownBy(() -> change("last_step = 7")).hasMessageContaining("stays used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_step = null", "wrong = 1", "wrong_at = now()", "wrong = -1"})
    void what_contradicts_itself_is_not_taken(String change) {
        assertThatThrownBy(() -> change(change)).hasMessageContaining("check constraint");
    }

    @Test
    void a_plain_secret_is_too_short() {
        assertThatThrownBy(
                        () ->
                                sql.change(
                                        "insert into second_factor (account_id, secret) values (?, decode(repeat('ab', 20), 'hex'))",
                                        account))
                .hasMessageContaining("check constraint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"used_at = null", "used_at = now()", "code_hash = repeat('b', 64)"})
    void a_recovery_code_is_used_once(String change) {
        sql.change(
                "insert into recovery_code (account_id, code_hash, used_at) values (?, repeat('a', 64), now())",
                account);
        assertThatThrownBy(
                        () ->
                                sql.change(
                                        "update recovery_code set "
                                                + change
                                                + " where account_id = ?",
                                        account))
                .hasMessageContaining("used once");
    }

    @Test
    void with_the_second_factor_its_recovery_codes_go() {
        sql.change(
                "insert into recovery_code (account_id, code_hash) values (?, repeat('a', 64))",
                account);
        sql.change("delete from second_factor where account_id = ?", account);
        assertThat(sql.list("select from recovery_code where account_id = ?", row -> 1, account))
                .isEmpty();
    }

    private void change(String change) {
        sql.change("update second_factor set " + change + " where account_id = ?", account);
    }
}
