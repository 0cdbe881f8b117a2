package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.accounts.Role;
import org.rushline.platform.id.AccountId;
import org.rushline.staff.Worker;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

/** How long those who work here stay signed in, beside those who buy. */
@ArquillianTest
class StaffSessionsIT {

    private static final String AGE =
            """
            update session set renewed_at = now() - interval '%s', created_at = now() - interval '%s'
            where account_id = '%s'""";

    @ParameterizedTest
    @CsvSource({
        "29 minutes, 11 hours, true",
        "31 minutes, 11 hours, false",
        "1 minute, 13 hours, false"
    })
    void whoever_works_here_is_signed_out_sooner_than_a_buyer(
            String unused, String old, boolean staysIn) throws SQLException {
        var buyer = Worker.hired();
        var member = Worker.hired();
        var account = Http.json(member.http().get("/api/me")).getString("id");
        var buyers = Http.json(buyer.http().get("/api/me")).getString("id");
        age(account, unused, old);
        age(buyers, unused, old);
        member.granted(Role.DOOR); // which makes the server look again
        assertThat(member.http().get("/api/me").statusCode() == 200).isEqualTo(staysIn);
        assertThat(buyer.http().get("/api/me").statusCode()).isEqualTo(200);
    }

    private static void age(String account, String unused, String old) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(AGE.formatted(unused, old, AccountId.valueOf(account).uuid()));
        }
    }
}
