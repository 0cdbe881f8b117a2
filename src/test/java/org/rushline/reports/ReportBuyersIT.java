package org.rushline.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.reports.Reports.BUYERS;
import static org.rushline.reports.Reports.change;
import static org.rushline.reports.Reports.found;
import static org.rushline.reports.Reports.number;
import static org.rushline.reports.Reports.rows;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Role;
import org.rushline.platform.table.Workbooks;
import org.rushline.staff.Worker;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Refusal;
import org.rushline.testing.Visitor;

/** Who has bought tickets of an event, for those who may know. */
@ArquillianTest
class ReportBuyersIT {

    private static final String REASON = "To tell all of them about the doors " + UUID.randomUUID();
    private static final String BECAUSE = "{\"reason\": \"" + REASON + "\"}";

    private final Evening evening = Evening.onSale();

    private static Buyer named(Visitor account, String name) {
        change("update account set name = ? where email = ?", name, account.email());
        return Buyer.of(Http.anonymous().signedIn(account.email(), account.password()));
    }

    @Test
    void only_who_has_paid_is_on_it_the_newest_first() {
        var account = Visitor.signedUp();
        var buyer = named(account, "Zoë Ångström");
        var booking =
                buyer.bought(evening.id(), evening.tickets().get(0), evening.tickets().get(1));
        var refunded = Buyer.signedIn().bought(evening.id(), evening.tickets().get(8));
        Buyer.signedIn().reserved(evening.id(), evening.tickets().get(20));
        var back =
                Http.operator()
                        .post(
                                "/api/operator/bookings/" + refunded + "/refund",
                                "{\"reason\": \"It rains.\"}");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        var rows = rows(found(BUYERS + evening.id()), "bookings");
        assertThat(rows)
                .extracting(row -> row.getString("bookingId"))
                .containsExactly(refunded, booking);
        assertThat(rows.get(0).getString("status")).startsWith("REFUND");
        assertThat(rows.get(0).getInt("tickets")).isZero();
        assertThat(rows.get(0).getInt("returned")).isEqualTo(1);
        assertThat(rows.get(0).getInt("refunded")).isEqualTo(rows.get(0).getInt("paid"));
        var first = rows.get(1);
        assertThat(first.getString("name")).isEqualTo("Zoë Ångström");
        assertThat(first.getString("email")).isEqualTo(account.email());
        assertThat(first.getString("status")).isEqualTo("CONFIRMED");
        assertThat(first.getInt("tickets")).isEqualTo(2);
        assertThat(first.getInt("paid")).isEqualTo(buyer.look(booking).getInt("total"));
    }

    @Test
    void pages_continue_where_the_last_one_ended() {
        Reports.soldOnManyDays(evening, 250);
        change(
                "update booking set created_at = date_trunc('month', created_at) where event_id = ?",
                number(evening));
        var seen = new ArrayList<String>();
        JsonObject page = null;
        do {
            var after = page == null ? "" : "?after=" + page.getString("next");
            page = found(BUYERS + evening.id() + after);
            rows(page, "bookings").forEach(row -> seen.add(row.getString("bookingId")));
        } while (page.containsKey("next"));
        assertThat(seen).hasSize(250).doesNotHaveDuplicates();
        var file = Http.operator().get(exported() + "/csv");
        assertThat(file.body().lines().skip(1).map(row -> row.substring(0, row.indexOf(','))))
                .containsExactlyElementsOf(seen);
    }

    @Test
    void a_name_is_no_formula_in_the_file() {
        named(Visitor.signedUp(), "=HYPERLINK(\"http://evil.example\",\"Click\")")
                .bought(evening.id(), evening.tickets().get(0));
        var file = Http.operator().get(exported() + "/csv");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"buyers-" + evening.id() + ".csv\"");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(file.body())
                .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Click\"\")\",");
    }

    /** Where the files are, for the test server's operator. */
    private String exported() {
        return exported(Http.operator());
    }

    private String exported(Http by) {
        var made = by.post(BUYERS + evening.id() + "/exports", BECAUSE);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void an_export_needs_a_reason_and_is_written_down() throws IOException, InterruptedException {
        var ada = Worker.as(Role.BOX_OFFICE);
        for (var none : new String[] {"{}", "{\"reason\": \" \"}"}) {
            var refused = ada.http().post(BUYERS + evening.id() + "/exports", none);
            Refusal.assertRefused(refused, 400, "invalid-fields");
            assertThat(refused.body()).contains("\"reason\"");
        }
        Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
        var export = exported(ada.http());
        var found = Http.operator().get("/api/operator/trail/csv?kind=CHANGE&who=" + ada.email());
        assertThat(found.body().lines().filter(row -> row.contains(REASON)))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .contains("Export the buyers of an event", evening.id())
                                        .contains(",201,"));
        var sheet = Workbooks.sheet(Reports.file(export + "/xlsx", ada.http()), 1);
        assertThat(sheet).hasSize(2);
        assertThat(sheet.get(0)).startsWith("booking", "reserved", "status", "name", "email");
    }

    @Test
    void an_export_is_good_for_whoever_made_it_and_for_an_hour() {
        var ada = Worker.as(Role.FINANCE).http();
        var export = exported(ada);
        assertThat(Http.json(ada.get(export)).getString("reason")).isEqualTo(REASON);
        for (var path : new String[] {export, export + "/csv", export + "/xlsx"}) {
            Refusal.assertRefused(Http.operator().get(path), 404, "not-found");
        }
        change(
                "update buyers_export set made_at = made_at - interval '61 minutes' where event_id = ?",
                number(evening));
        Refusal.assertRefused(ada.get(export + "/csv"), 404, "not-found");
    }

    @Test
    void who_may_see_them_may_not_always_take_them_along() {
        var path = BUYERS + evening.id();
        var reader = Worker.as(Role.READ_ONLY).http();
        assertThat(reader.get(path).statusCode()).isEqualTo(200);
        Refusal.assertRefused(reader.post(path + "/exports", BECAUSE), 403, "not-allowed");
        for (var role : new Role[] {Role.DOOR, Role.PROGRAMME}) {
            var other = Worker.as(role).http();
            Refusal.assertRefused(other.get(path), 403, "not-allowed");
            Refusal.assertRefused(other.post(path + "/exports", BECAUSE), 403, "not-allowed");
        }
    }

    @Test
    void what_is_not_there_is_said() {
        Refusal.assertRefused(Http.operator().get(BUYERS + "evt_zzzz"), 404, "not-found");
        Refusal.assertRefused(
                Http.operator().post(BUYERS + "evt_zzzz/exports", BECAUSE), 404, "not-found");
        Refusal.assertRefused(
                Http.operator()
                        .get(BUYERS + evening.id() + "?after=bkg_00000000000000000000000001"),
                400,
                "invalid-fields");
        assertThat(rows(found(BUYERS + evening.id()), "bookings")).isEmpty();
    }
}
