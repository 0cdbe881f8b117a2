package org.rushline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables themselves refuse this, whoever writes; otherwise the audit would have to find it. */
class SchemaGuardTest {

    private static final String HELD = "'b0000000-0000-0000-0000-000000000002'";
    private static final String PAYING = "'b0000000-0000-0000-0000-000000000003'";
    private static final String CONFIRMED = "'b0000000-0000-0000-0000-000000000001'";

    /**
     * @param removal takes the guard away
     * @param attempt what it does not allow
     * @param check finds what comes of it
     */
    record Guard(String removal, String attempt, String check) {

        @Override
        public String toString() {
            return removal;
        }
    }

    static Stream<Guard> guards() {
        return Stream.of(
                new Guard(
                        "drop index booking_item_live",
                        "insert into booking_item values ("
                                + HELD
                                + ", 90000, 9001, 900, 100, 'HELD')",
                        "two-bookings-one-ticket"),
                new Guard(
                        "drop index payment_live",
                        "insert into payment (booking_id, attempt, amount, currency, stripe_id, status) values ("
                                + PAYING
                                + ", 1, 1000, 'EUR', 'pi_other', 'OPEN')",
                        "two-live-attempts"),
                new Guard(
                        "alter table payment drop constraint payment_booking_id_attempt_key; drop index payment_live",
                        "insert into payment (booking_id, attempt, amount, currency, stripe_id, status) values ("
                                + PAYING
                                + ", 0, 1000, 'EUR', 'pi_other', 'OPEN')",
                        "two-live-attempts"),
                new Guard(
                        "alter table ticket drop constraint ticket_check",
                        "update ticket set status = 'SOLD' where id = 90020",
                        "sold-ticket-without-item"),
                new Guard(
                        "alter table ticket drop constraint ticket_booking",
                        "update ticket set booking_id = gen_random_uuid() where id = 90020",
                        "claimed-by-nobody"),
                new Guard(
                        "alter table booking drop constraint booking_paid",
                        "update booking set confirmed_by = null where id = " + CONFIRMED,
                        "confirmed-without-payment"),
                new Guard(
                        "alter table refund drop constraint refund_payment_id_decision_id_key; drop trigger refund_sum on refund",
                        "insert into refund select gen_random_uuid(), payment_id, decision_id, amount, reason from refund where payment_id = 9010",
                        "more-back-than-paid"),
                new Guard(
                        "drop trigger admission_keeps_the_limit on admission",
                        "insert into admission (room_id, term, line_id, number, position, holder, expires_at) values (9001, 1, 9001, 1, 2,"
                                + " '0a000000-0000-0000-0000-000000000001', now() + interval '10 minutes')",
                        "too-many-let-in"),
                new Guard(
                        "drop trigger admission_is_of_its_holder on admission",
                        "update now_serving set position = 2 where room_id = 9001; update admission set ended_at = clock_timestamp(), ended_by = 'LEFT' where ended_at is null; insert into admission (room_id, term, line_id, number, position, holder, expires_at) values (9001, 1, 9001, 1, 2,"
                                + " gen_random_uuid(), now() + interval '10 minutes')",
                        "let-in-with-anothers-place"),
                new Guard(
                        "drop trigger place_is_kept on place",
                        "delete from place where room_id = 9001 and number = 1",
                        "listed-place-lost"),
                new Guard(
                        "drop trigger refund_sum on refund",
                        "insert into refund (id, payment_id, decision_id, amount, reason) values (gen_random_uuid(), 9010, gen_random_uuid(), 1, 'no')",
                        "more-back-than-paid"));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void with_it_nothing_happens_and_without_it_the_checker_cries(Guard guard) throws SQLException {
        try (var world = new HealthyWorld()) {
            assertThatThrownBy(() -> world.change(guard.attempt)).isInstanceOf(SQLException.class);
        }
        try (var world = new HealthyWorld()) {
            world.change(guard.removal);
            world.change(guard.attempt);
            assertThat(world.violated(moment -> moment == Moment.ALWAYS, false))
                    .contains(guard.check);
        }
    }
}
