package org.rushline.staff.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;

/** What the table guards by itself. */
class StaffInvitationTest {

    private static final String ACCEPT =
            "update staff_invitation set accepted_at = now(), accepted_by = invited_by where id = ?";

    private static final String REVOKE =
            """
            update staff_invitation set revoked_at = now(), revoked_by = invited_by, revoked_because = 'No.'
            where id = ?""";

    private final AutocommitSql sql = new AutocommitSql(TestDatabase.dataSource());

    @ParameterizedTest
    @ValueSource(strings = {ACCEPT, REVOKE})
    void it_ends_once_and_is_never_deleted(String end) {
        var invitation = invited("7 days");
        assertThatThrownBy(
                        () -> sql.change("delete from staff_invitation where id = ?", invitation))
                .hasMessageContaining("not deleted");
        assertThat(sql.change(end, invitation)).isOne();
        assertThatThrownBy(() -> sql.change(ACCEPT, invitation)).hasMessageContaining("once");
        assertThatThrownBy(() -> sql.change(REVOKE, invitation)).hasMessageContaining("once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roles = '{ADMINISTRATOR}'",
                "code_hash = repeat('0', 64)",
                "expires_at = expires_at + interval '1 day'",
                "invited_by = gen_random_uuid()",
                "reason = 'Another.'",
                "invitee = 'Eve'"
            })
    void it_is_not_changed(String change) {
        var invitation = invited("7 days");
        assertThatThrownBy(
                        () ->
                                sql.change(
                                        "update staff_invitation set " + change + " where id = ?",
                                        invitation))
                .hasMessageContaining("not changed");
    }

    @Test
    void nobody_accepts_what_is_over() {
        var invitation = invited("1 microsecond");
        assertThatThrownBy(() -> sql.change(ACCEPT, invitation)).hasMessageContaining("check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"32 days", "0 days"})
    void it_is_good_for_a_month_at_most(String time) {
        assertThatThrownBy(() -> invited(time)).hasMessageContaining("check");
    }

    private UUID invited(String time) {
        return sql.first(
                        """
                        with a as (
                            insert into account (email, name, password)
                            values (gen_random_uuid() || '@test.example', 'Ada', repeat('x', 40)) returning id),
                        moment as (select clock_timestamp() as now)
                        insert into staff_invitation (code_hash, invitee, roles, invited_by, reason, invited_at, expires_at)
                        select encode(sha256(a.id::text::bytea), 'hex'), 'Ada', '{DOOR}', a.id, 'Needed.', m.now,
                        m.now + ?::interval from a, moment m returning id""",
                        row -> row.getObject(1, UUID.class),
                        time)
                .orElseThrow();
    }
}
