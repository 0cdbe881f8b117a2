package org.rushline.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.reports.Reports.SALES;
import static org.rushline.reports.Reports.change;
import static org.rushline.reports.Reports.found;
import static org.rushline.reports.Reports.number;
import static org.rushline.reports.Reports.rows;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.platform.table.Workbooks;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Refusal;
import org.rushline.testing.TheDatabase;

/** What was sold and returned, by event, price tier and day. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class ReportSalesIT {

    private final Evening evening = Evening.onSale();
    private final String ofEvening = SALES + "?event=" + evening.id();

    private static void refund(String booking, String... tickets) {
        var named =
                tickets.length == 0
                        ? ""
                        : "\"tickets\": [\"" + String.join("\", \"", tickets) + "\"], ";
        var answer =
                Http.operator()
                        .post(
                                "/api/operator/bookings/" + booking + "/refund",
                                "{" + named + "\"reason\": \"The seat was broken.\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static long sum(List<JsonObject> rows, String member) {
        return rows.stream().mapToLong(row -> row.getJsonNumber(member).longValue()).sum();
    }

    /** By the payments and refunds, which the report does not read. */
    private long asked(String sql) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.prepareStatement(sql)) {
            statement.setLong(1, number(evening));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void it_agrees_with_the_money_that_moved_and_with_the_tickets_that_are_sold()
            throws SQLException {
        var tickets = evening.tickets();
        var some =
                Buyer.signedIn()
                        .bought(evening.id(), tickets.get(0), tickets.get(1), tickets.get(2));
        Buyer.signedIn().bought(evening.id(), tickets.get(180), tickets.get(181));
        var all = Buyer.signedIn().bought(evening.id(), tickets.get(10), tickets.get(11));
        Buyer.signedIn().reserved(evening.id(), tickets.get(20));
        refund(some, tickets.get(1));
        refund(all);
        var again = Buyer.signedIn().bought(evening.id(), tickets.get(10), tickets.get(11));
        assertThat(again).isNotEqualTo(all);

        var rows = rows(found(ofEvening), "rows");
        assertThat(sum(rows, "sold")).isEqualTo(9);
        assertThat(sum(rows, "returned")).isEqualTo(3);
        assertThat(sum(rows, "sold") - sum(rows, "returned"))
                .isEqualTo(
                        asked(
                                "select count(*) from ticket where event_id = ? and status = 'SOLD'"));
        assertThat(sum(rows, "gross"))
                .isPositive()
                .isEqualTo(
                        asked(
                                """
                                select sum(p.received) from payment p join booking b on b.confirmed_by = p.id
                                where b.event_id = ?"""));
        assertThat(sum(rows, "refunded"))
                .isPositive()
                .isEqualTo(
                        asked(
                                """
                                select sum(r.amount) from refund r join payment p on p.id = r.payment_id
                                join booking b on b.id = p.booking_id where b.event_id = ?"""));
        assertThat(sum(rows, "net")).isEqualTo(sum(rows, "gross") - sum(rows, "refunded"));
        assertThat(rows.stream().map(row -> row.getString("tierId")).distinct().count())
                .isEqualTo(asked("select count(*) from price_tier where event_id = ?"));
        assertThat(capacity(rows))
                .isEqualTo(asked("select count(*) from ticket where event_id = ?"));
        assertThat(rows).allMatch(row -> row.getString("currency").equals("EUR"));
    }

    /** Each tier has it in each of its rows. */
    private static long capacity(List<JsonObject> rows) {
        ToLongFunction<JsonObject> own = row -> row.getInt("capacity");
        var seen = new ArrayList<String>();
        return rows.stream()
                .filter(row -> !seen.contains(row.getString("tierId")))
                .peek(row -> seen.add(row.getString("tierId")))
                .mapToLong(own)
                .sum();
    }

    /** Clocks in Berlin go forward on 28 March 2027, and back on 31 October. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-27T22:59:59.999Z, 2027-03-27",
        "2027-03-27T23:00:00Z, 2027-03-28",
        "2027-03-28T21:59:59.999Z, 2027-03-28",
        "2027-03-28T22:00:00Z, 2027-03-29",
        "2027-10-30T22:00:00Z, 2027-10-31",
        "2027-10-31T22:59:59.999Z, 2027-10-31",
        "2027-10-31T23:00:00Z, 2027-11-01"
    })
    void a_ticket_is_sold_on_the_day_that_it_was_at_the_venue(String moment, String day) {
        Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
        change(
                "update booking set created_at = ?::timestamptz where event_id = ?",
                moment,
                number(evening));
        var days = "&soldFrom=" + day + "&soldUntil=" + day;
        var sold =
                rows(found(ofEvening + days), "rows").stream()
                        .filter(row -> row.containsKey("day"));
        assertThat(sold)
                .singleElement()
                .satisfies(row -> assertThat(row.getString("day")).isEqualTo(day));
        assertThat(sum(rows(found(ofEvening + "&soldUntil=2027-01-01"), "rows"), "sold")).isZero();
    }

    /** Nobody decided about money, so there is no other day than that of the sale. */
    @Test
    void what_was_free_is_counted_without_money() {
        var free = Evening.free();
        var buyer = Buyer.signedIn();
        var booking = buyer.reserved(free.id(), free.tickets().get(0), free.tickets().get(1));
        assertThat(buyer.pay(booking).statusCode()).isEqualTo(200);
        refund(booking, free.tickets().get(0));
        var rows = rows(found(SALES + "?event=" + free.id()), "rows");
        assertThat(sum(rows, "sold")).isEqualTo(2);
        assertThat(sum(rows, "returned")).isEqualTo(1);
        assertThat(sum(rows, "gross")).isZero();
        assertThat(rows.stream().filter(row -> row.containsKey("day"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 45.20", "JPY, 4520", "KWD, 4.520"})
    void files_have_the_decimals_of_the_currency(String currency, String amount)
            throws IOException, InterruptedException {
        Buyer.signedIn().bought(evening.id(), evening.tickets(evening.tier()).get(0));
        change("update booking set currency = ? where event_id = ?", currency, number(evening));
        var csv = Http.operator().get(SALES + "/csv?event=" + evening.id());
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"sales.csv\"");
        var cells = Reports.cells(csv.body());
        assertThat(cells.get(0)).startsWith("eventId", "event", "starts", "tierId");
        assertThat(cells.get(1)).startsWith(evening.id(), evening.name(), "2031-06-14T20:30");
        assertThat(cells.get(1).subList(6, 12))
                .containsExactly(
                        "1",
                        "0",
                        amount,
                        amount.replaceAll("[1-9]", "0").replaceAll("^0+", "0"),
                        amount,
                        currency);
        var sheet = Workbooks.sheet(Reports.file(SALES + "/xlsx?event=" + evening.id()), 1);
        assertThat(sheet).hasSize(cells.size());
        assertThat(sheet.get(0)).isEqualTo(cells.get(0));
        assertThat(sheet.get(1).subList(6, 9)).containsExactly("1", "0", amount);
        assertThat(sheet.get(1).get(11)).isEqualTo(currency);
    }

    @Test
    void all_events_are_reported_a_page_at_a_time_and_each_once() {
        var others = List.of(Evening.onSale(), Evening.onSale());
        var seen = new ArrayList<String>();
        JsonObject page = null;
        do {
            page = found(SALES + (page == null ? "" : "?after=" + page.getString("next")));
            rows(page, "rows").stream()
                    .map(row -> row.getString("eventId"))
                    .distinct()
                    .forEach(seen::add);
        } while (page.containsKey("next"));
        assertThat(seen).doesNotHaveDuplicates().contains(evening.id());
        assertThat(seen).containsAll(others.stream().map(Evening::id).toList());
        assertThat(seen).doesNotContain(Evening.draft().id());
    }

    @Test
    void events_are_chosen_by_their_venue_and_start() {
        var view = Http.json(Http.operator().get("/api/operator/events/" + evening.id()));
        var venue = SALES + "?venue=" + view.getString("venueId");
        assertThat(events(venue)).containsExactly(evening.id());
        assertThat(events(venue + "&startsFrom=2031-06-14&startsUntil=2031-06-14"))
                .containsExactly(evening.id());
        assertThat(events(venue + "&startsFrom=2031-06-15")).isEmpty();
        assertThat(events(venue + "&startsUntil=2031-06-13")).isEmpty();
        assertThat(events(SALES + "?event=evt_zzzz")).isEmpty();
    }

    private static List<String> events(String path) {
        return rows(found(path), "rows").stream()
                .map(row -> row.getString("eventId"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "event=bkg_1, event",
        "venue=evt_1, venue",
        "startsFrom=2027-02-30, startsFrom",
        "soldFrom=%2B10000-01-01, soldFrom",
        "soldFrom=2027-01-02&soldUntil=2027-01-01, soldUntil",
        "startsFrom=2027-01-02&startsUntil=2027-01-01, startsUntil",
        "after=1, after",
        "tier=1, tier"
    })
    void what_cannot_be_asked_is_named_also_for_a_file(String query, String field) {
        for (var path : List.of(SALES, SALES + "/csv", SALES + "/xlsx")) {
            var answer = Http.operator().get(path + "?" + query);
            Refusal.assertRefused(answer, 400, "invalid-fields");
            assertThat(answer.body()).contains("\"" + field + "\"");
        }
    }
}
