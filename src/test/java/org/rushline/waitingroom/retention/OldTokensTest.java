package org.rushline.waitingroom.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.TestRoom;

/** How long entry tokens are kept. */
class OldTokensTest {

    private static final int KEPT = 30;
    private static final int LONG = KEPT + 1;

    private static final String SHOP =
            """
            with house as (
                insert into venue (name, city, country, latitude, longitude, time_zone)
                values ('Old House', 'Lisbon', 'PT', 38.7, -9.1, 'Europe/Lisbon') returning id),
            plan as (
                insert into seat_plan (venue_id, name, revision, width, height, categories, places, stage)
                select id, 'Plan', 1, 10, 10, '[]', 1, 'STAGE' from house returning id, venue_id),
            night as (
                insert into event (name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency)
                select 'Night', 'OTHER', venue_id, id, 'ANNOUNCED', 'Europe/Lisbon', '2030-01-01 20:00', '2030-01-01 20:00Z', 'EUR'
                from plan returning id)
            insert into entry_shop (event_id, addresses) select id, '{https://shop.example/enter}' from night
            returning event_id""";

    private static final String ADMISSION =
            """
            insert into admission (room_id, term, lane, holder, admitted_at, expires_at)
            values (?, 1, 'BOOKING', gen_random_uuid(), clock_timestamp() - interval '90 days', clock_timestamp() - make_interval(days => ?))
            returning id""";

    private static final String TOKEN =
            """
            insert into entry_token (event_id, admission_id, kid, address, issued_at, expires_at, redeemed_at, visit, number)
            select ?, ?, ?, 'https://shop.example/enter', at - interval '5 minutes', at, at - interval '4 minutes', decode(repeat('ab', 32), 'hex'), ?
            from (select clock_timestamp() - make_interval(days => ?) as at) moment
            returning jti""";

    private static final String MANY =
            """
            insert into entry_token (event_id, admission_id, kid, address, issued_at, expires_at, replaced_at)
            select ?, ?, ?, 'https://shop.example/enter', at - interval '5 minutes', at, at
            from (select clock_timestamp() - interval '40 days' as at) moment, generate_series(1, ?)""";

    private static final String KEY =
            """
            insert into entry_key (kid, event_id, public_key, sealed_key, signs_since)
            values (left(md5(random()::text) || md5(random()::text), 43), ?, decode(repeat('00', 32), 'hex'), '', now() - ?::interval)
            returning kid""";

    private final AutocommitSql sql = new AutocommitSql(TestDatabase.dataSource());
    private final OldTokens old = new OldTokens(TestDatabase.dataSource());
    private final TestRoom room = TestRoom.open(10);
    private final long event = sql.first(SHOP, row -> row.getLong(1)).orElseThrow();
    private final String key = key("90 days");

    /**
     * @param since for how long it has been signing; null for the next one
     */
    private String key(String since) {
        return sql.first(KEY, row -> row.getString(1), event, since).orElseThrow();
    }

    private long admission(int daysAgo) {
        return sql.first(ADMISSION, row -> row.getLong(1), room.id(), daysAgo).orElseThrow();
    }

    private UUID token(long admission, int number, int daysAgo) {
        return sql.first(
                        TOKEN,
                        row -> row.getObject(1, UUID.class),
                        event,
                        admission,
                        key,
                        number,
                        daysAgo)
                .orElseThrow();
    }

    private boolean isThere(UUID token) {
        return sql.first("select from entry_token where jti = ?", row -> true, token).isPresent();
    }

    private boolean isKnown(String kid) {
        return sql.first("select from entry_key where kid = ?", row -> true, kid).isPresent();
    }

    @Test
    void what_is_over_for_as_long_as_the_setting_says_is_deleted_and_nothing_else() {
        var over = token(admission(LONG), 1, LONG);
        var recent = token(admission(KEPT - 1), 1, KEPT - 1);
        var early = token(admission(KEPT - 1), 1, LONG);
        assertThat(old.forget(KEPT)).isPositive();
        assertThat(isThere(over)).isFalse();
        assertThat(isThere(recent)).isTrue();
        assertThat(isThere(early)).as("its admission was over later").isTrue();
    }

    /** Else they could be in the shop five times again. */
    @Test
    void while_an_admission_lasts_the_database_keeps_its_tokens_whoever_deletes() {
        var lasting = admission(-1);
        var visit = token(lasting, 1, LONG);
        var ended = admission(-1);
        var fresh = token(ended, 1, -1);
        end(ended);
        old.forget(1);
        for (var token : new UUID[] {visit, fresh}) {
            assertThat(isThere(token)).isTrue();
            assertThatThrownBy(() -> sql.change("delete from entry_token where jti = ?", token))
                    .hasMessageContaining("A token stays until it and its admission are over");
        }
        end(lasting);
        assertThat(sql.change("delete from entry_token where jti = ?", visit)).isEqualTo(1);
    }

    private void end(long admission) {
        sql.change(
                "update admission set ended_at = clock_timestamp(), ended_by = 'LEFT' where id = ?",
                admission);
    }

    @Test
    void a_former_key_goes_with_the_last_token_that_it_signed() {
        token(admission(KEPT - 1), 1, KEPT - 1);
        var next = key(null);
        retire(KEPT + 1);
        old.forget(KEPT);
        assertThat(isKnown(key)).as("a token of it is kept").isTrue();
        old.forget(KEPT - 2);
        assertThat(isKnown(key)).isFalse();
        assertThat(isKnown(next)).as("it has signed nothing yet").isTrue();
    }

    @Test
    void a_key_that_signs_stays_however_old_it_is() {
        old.forget(1);
        assertThat(isKnown(key)).isTrue();
        retire(1);
        old.forget(KEPT);
        assertThat(isKnown(key)).as("shops may still know it").isTrue();
    }

    private void retire(int daysAgo) {
        sql.change(
                """
                update entry_key set retired_at = now() - make_interval(days => ?), published_until = now() - make_interval(days => ?)
                where kid = ?""",
                daysAgo,
                daysAgo,
                key);
    }

    @Test
    void however_many_there_are_all_are_deleted() {
        int many = 2_500;
        sql.change(MANY, event, admission(LONG), key, many);
        assertThat(old.forget(KEPT)).isGreaterThanOrEqualTo(many);
        assertThat(sql.first("select from entry_token where event_id = ?", row -> true, event))
                .isEmpty();
    }
}
