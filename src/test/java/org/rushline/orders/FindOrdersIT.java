package org.rushline.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.orders.Orders.found;
import static org.rushline.orders.Orders.ids;
import static org.rushline.orders.Orders.idsOf;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.booking.BookingView;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Refusal;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;

/** Those who work here find a booking by what somebody at the counter knows of it. */
@ArquillianTest
class FindOrdersIT {

    private final Evening evening = Evening.onSale();
    private final String surname = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private static Buyer named(Visitor account, String name) {
        try (var database = TheDatabase.connect();
                var change =
                        database.prepareStatement("update account set name = ? where email = ?")) {
            change.setString(1, name);
            change.setString(2, account.email());
            assertThat(change.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return Buyer.of(Http.anonymous().signedIn(account.email(), account.password()));
    }

    @Test
    void by_the_beginnings_of_the_buyers_names_or_address() {
        var account = Visitor.signedUp();
        var buyer = named(account, "Zoë-Ann " + surname + " de O'Brien");
        var booking = buyer.reserved(evening.id(), evening.tickets().get(0));
        var other = Buyer.signedIn().reserved(evening.id(), evening.tickets().get(4));
        assertThat(idsOf("buyer", surname.toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(booking);
        assertThat(idsOf("buyer", surname.substring(0, 3) + " zoë", "event", evening.id()))
                .containsExactly(booking);
        assertThat(idsOf("buyer", "o'brien de " + surname)).containsExactly(booking);
        assertThat(idsOf("buyer", surname + " Bob")).isEmpty();
        assertThat(idsOf("buyer", account.email())).containsExactly(booking);
        assertThat(idsOf("buyer", account.email().substring(0, account.email().indexOf('@') + 1)))
                .containsExactly(booking);
        assertThat(idsOf("event", evening.id())).containsExactly(other, booking);
    }

    @Test
    void somebody_who_has_bought_nothing_is_no_fault() {
        assertThat(found("buyer", "nobody-" + UUID.randomUUID() + "@test.example").keySet())
                .containsExactly("bookings");
        var account = Visitor.signedUp();
        assertThat(idsOf("buyer", account.email())).isEmpty();
        assertThat(idsOf("buyer", account.email(), "event", evening.id())).isEmpty();
    }

    @Test
    void by_the_seat_that_it_has_now() {
        var ticket = evening.tickets().get(0);
        var first = Buyer.signedIn();
        var given = first.reserved(evening.id(), ticket);
        first.release(given);
        var booking = Buyer.signedIn().bought(evening.id(), ticket, evening.tickets().get(1));
        var shown = Http.json(Http.operator().get("/api/operator/bookings/" + booking));
        var seat = shown.getJsonArray("tickets").getJsonObject(0);
        var section = seat.getString("section");
        var row = seat.getString("row");
        var label = seat.getString("seat");
        assertThat(
                        idsOf(
                                "event",
                                evening.id(),
                                "section",
                                section.toUpperCase(java.util.Locale.ROOT),
                                "row",
                                row,
                                "seat",
                                label))
                .containsExactly(booking);
        assertThat(idsOf("event", evening.id(), "section", section)).containsExactly(booking);
        assertThat(idsOf("event", evening.id(), "section", section, "row", row, "seat", "none"))
                .isEmpty();
        Refusal.assertRefused(
                Http.operator().get(Orders.PATH + "?section=" + "Stalls"), 400, "invalid-fields");
    }

    @Test
    void by_its_amount_days_status_and_id() {
        var paid = Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
        var held = Buyer.signedIn().reserved(evening.id(), evening.tickets().get(4));
        var one = found("booking", paid).getJsonArray("bookings").getJsonObject(0);
        var total = String.valueOf(one.getInt("total"));
        assertThat(one.getString("event")).isEqualTo(evening.name());
        assertThat(one.getInt("tickets")).isEqualTo(1);
        assertThat(one.getString("status")).isEqualTo("CONFIRMED");
        assertThat(idsOf("event", evening.id(), "least", total, "most", total))
                .containsExactly(held, paid);
        assertThat(idsOf("event", evening.id(), "most", "1")).isEmpty();
        assertThat(idsOf("event", evening.id(), "status", "CONFIRMED")).containsExactly(paid);
        assertThat(idsOf("event", evening.id(), "status", "IN_PROGRESS")).containsExactly(held);
        var since = one.getString("createdAt");
        assertThat(idsOf("event", evening.id(), "until", since)).isEmpty();
        assertThat(idsOf("event", evening.id(), "from", since)).containsExactly(held, paid);
        assertThat(idsOf("from", since, "until", Instant.parse(since).plusMillis(1).toString()))
                .contains(paid);
        assertThat(idsOf("event", Evening.onSale().id())).isEmpty();
    }

    @Test
    void an_amount_by_itself_finds_what_was_to_be_paid() throws SQLException {
        var booking = Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
        var odd = 900_000_000L + System.nanoTime() % 1_000_000;
        change(
                "update booking set total = ? where id in "
                        + "(select id from booking where event_id = ?)",
                odd);
        change(
                "update payment set amount = ?, received = amount where booking_id in (select id from booking where event_id = ?)",
                odd);
        assertThat(idsOf("least", "" + odd, "most", "" + odd)).containsExactly(booking);
        assertThat(idsOf("least", "" + (odd + 1), "most", "" + (odd + 1))).isEmpty();
    }

    private void change(String sql, long value) throws SQLException {
        try (var database = TheDatabase.connect();
                var change = database.prepareStatement(sql)) {
            change.setLong(1, value);
            change.setLong(2, EventId.of(evening.id()).value());
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "booking,evt_5",
        "event,bkg_1",
        "status,SOLD",
        "least,-1",
        "most,12.50",
        "from,yesterday",
        "until,+1000000-01-01T00:00:00Z",
        "after,bkg_00000000000000000000000001",
        "buyer,%00",
        "buyer,...",
        "row,A",
        "seat,1"
    })
    void what_cannot_be_asked_is_named(String field, String value) {
        var answer =
                Http.operator().get(Orders.PATH + "?" + field + "=" + value.replace("+", "%2B"));
        Refusal.assertRefused(answer, 400, "invalid-fields");
        var named = Http.json(answer).getJsonArray("errors").getJsonObject(0).getString("field");
        assertThat(named).isEqualTo(field.matches("row|seat") ? "section" : field);
    }

    /** Rows by hand: each page continues where the last one ended, also among equal moments. */
    @Test
    void pages_continue_where_the_last_one_ended() throws SQLException {
        try (var database = TheDatabase.connect()) {
            many(database, 250);
        }
        var seen = new ArrayList<String>();
        JsonObject page = null;
        do {
            var after = page == null ? "" : page.getString("next");
            page = found("event", evening.id(), "after", after);
            seen.addAll(ids(page));
        } while (page.containsKey("next"));
        assertThat(seen).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void a_status_is_looked_for_among_all_and_each_is_what_was_asked() {
        var booking = Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
        assertThat(idsOf("status", "CONFIRMED")).contains(booking);
        for (var status : BookingView.Status.values()) {
            assertThat(found("status", status.name()).getJsonArray("bookings"))
                    .allSatisfy(
                            one ->
                                    assertThat(one.asJsonObject().getString("status"))
                                            .isEqualTo(status.name()));
        }
    }

    private void many(Connection database, int times) throws SQLException {
        try (var insert =
                database.prepareStatement(
                        """
                        insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash,
                            expires_at, created_at)
                        select gen_random_uuid(), ?, (select id from account limit 1), 'EXPIRED', 100, 0, 'EUR', ''::bytea,
                            now(), now() - (n / 7) * interval '1 second' from generate_series(1, ?) n""")) {
            insert.setLong(1, EventId.of(evening.id()).value());
            insert.setInt(2, times);
            insert.executeUpdate();
        }
    }

    @Test
    void too_many_people_are_refused_with_what_would_help() throws SQLException {
        try (var database = TheDatabase.connect();
                var insert =
                        database.prepareStatement(
                                """
                                insert into account (email, name, password)
                                select ? || n || '@test.example', 'Twin ' || ?, repeat('x', 40) from generate_series(1, 2001) n""")) {
            insert.setString(1, surname.toLowerCase(java.util.Locale.ROOT));
            insert.setString(2, surname);
            insert.executeUpdate();
        }
        var answer = Http.operator().get(Orders.PATH + "?buyer=" + surname);
        Refusal.assertRefused(answer, 400, "invalid-fields");
        assertThat(answer.body()).contains("2000 people");
        assertThat(idsOf("buyer", surname, "event", evening.id())).isEmpty();
        assertThat(idsOf("buyer", surname + "1@")).isEqualTo(List.of());
    }
}
