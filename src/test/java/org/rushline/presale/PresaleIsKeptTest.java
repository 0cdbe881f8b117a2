package org.rushline.presale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.TestDatabase;

/** What the database itself refuses, whoever makes a booking, and in whatever version. */
class PresaleIsKeptTest {

    private static final String PRESALE =
            """
            insert into presale (id, event_id, name, opens_at, ends_at, every_tier, made_by) overriding system value
            values (9901, 9901, 'Friends', now() - interval '1 hour', now() + interval '1 hour', %s,
                '0b000000-0000-0000-0000-000000000001')""";

    private static final String ACCESS =
            """
            insert into presale_batch (id, presale_id, reason, accounts_each, made_by) overriding system value
            values (9901, 9901, 'For friends.', 1, '0b000000-0000-0000-0000-000000000001');
            insert into presale_access (presale_id, account_id, batch_id)
            values (9901, '0b000000-0000-0000-0000-000000000001', 9901)""";

    private static final String TIER =
            "insert into presale_tier (presale_id, tier_id, event_id) values (9901, %d, 9901)";

    private static final String BOOKING =
            """
            with item as (
                insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
                values ('0d000000-0000-0000-0000-000000000001', 990000, 9901, 4200, 320, 'HELD'))
            insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, expires_at)
            values ('0d000000-0000-0000-0000-000000000001', 9901, '0b000000-0000-0000-0000-000000000001',
                'IN_PROGRESS', 4520, 320, 'EUR', '', now() + interval '10 minutes')""";

    private Connection database;

    @BeforeEach
    void begin() throws SQLException, IOException {
        database = TestDatabase.transaction("just-on-sale.sql");
    }

    @AfterEach
    void forget() throws SQLException {
        database.close();
    }

    @Test
    void who_has_no_code_makes_no_booking() throws SQLException {
        change(PRESALE.formatted("true"));
        assertRefused();
    }

    @Test
    void who_has_one_makes_it() throws SQLException {
        change(PRESALE.formatted("true"));
        change(ACCESS);
        assertThatCode(() -> change(BOOKING)).doesNotThrowAnyException();
    }

    @Test
    void one_that_has_not_opened_lets_nobody_in() throws SQLException {
        change(PRESALE.formatted("true"));
        change(ACCESS);
        change("update presale set opens_at = now() + interval '30 minutes'");
        assertRefused();
    }

    @Test
    void one_that_has_ended_is_in_nobodys_way() throws SQLException {
        change(PRESALE.formatted("true"));
        change("update presale set ends_at = now() - interval '1 second'");
        assertThatCode(() -> change(BOOKING)).doesNotThrowAnyException();
    }

    @Test
    void other_tiers_than_its_own_stay_closed() throws SQLException {
        change(PRESALE.formatted("false"));
        change(ACCESS);
        change(TIER.formatted(9902));
        assertRefused();
    }

    @Test
    void its_own_tier_is_open() throws SQLException {
        change(PRESALE.formatted("false"));
        change(ACCESS);
        change(TIER.formatted(9901));
        assertThatCode(() -> change(BOOKING)).doesNotThrowAnyException();
    }

    private void assertRefused() {
        assertThatThrownBy(() -> change(BOOKING))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused ->
                                assertThat(refused.getSQLState()).isEqualTo(PresaleGate.REFUSED));
    }

    private void change(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
