package org.rushline.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.reports.Reports.DOOR;
import static org.rushline.reports.Reports.change;
import static org.rushline.reports.Reports.found;
import static org.rushline.reports.Reports.number;
import static org.rushline.reports.Reports.rows;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** Who may come in, for those at the door. */
@ArquillianTest
class ReportDoorIT {

    private final Evening evening = Evening.onSale();
    private final Visitor account = Visitor.signedUp();
    private final Buyer buyer =
            Buyer.of(Http.anonymous().signedIn(account.email(), account.password()));

    @Test
    void the_door_knows_seats_and_names_and_neither_addresses_nor_money() {
        var tickets = evening.tickets();
        var booking = buyer.bought(evening.id(), tickets.get(1), tickets.get(0));
        Buyer.signedIn().reserved(evening.id(), tickets.get(8));
        var back = Buyer.signedIn().bought(evening.id(), tickets.get(20));
        Http.operator()
                .post("/api/operator/bookings/" + back + "/refund", "{\"reason\": \"It rains.\"}");
        var door = Worker.as(Role.DOOR).http();
        var answer = door.get(DOOR + evening.id());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var rows = rows(Http.json(answer), "tickets");
        assertThat(rows)
                .extracting(row -> row.getString("ticketId"))
                .containsExactly(tickets.get(0), tickets.get(1));
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            assertThat(row.getString("holder")).isEqualTo("Annette");
                            assertThat(row.getString("bookingId")).isEqualTo(booking);
                            assertThat(row.keySet())
                                    .contains("section", "row", "seat", "tier", "accessible");
                        });
        assertThat(answer.body()).doesNotContain(account.email()).doesNotContain("EUR");
        var file = door.get(DOOR + evening.id() + "/csv");
        assertThat(file.body())
                .startsWith("\ufeffticket,section,row,seat,tier,accessible,holder,booking\r\n")
                .contains(tickets.get(1))
                .doesNotContain(account.email())
                .doesNotContain("45.20");
    }

    @Test
    void a_section_by_itself_and_a_page_at_a_time() throws IOException, InterruptedException {
        buyer.bought(evening.id(), evening.tickets().get(0));
        var large = Evening.withBoxes();
        change(
                "update ticket set status = 'SOLD', booking_id = (select id from booking where event_id = ?) where event_id = ?",
                number(evening),
                number(large));
        var first = found(DOOR + large.id());
        var all = large.tickets();
        assertThat(rows(first, "tickets")).hasSize(Math.min(500, all.size()));
        var section = rows(first, "tickets").get(0).getString("section");
        var asked = "?section=" + URLEncoder.encode(section, StandardCharsets.UTF_8);
        var part = rows(found(DOOR + large.id() + asked), "tickets");
        assertThat(part)
                .isNotEmpty()
                .hasSizeLessThan(all.size())
                .allMatch(row -> row.getString("section").equals(section));
        var last = part.get(part.size() - 2).getString("ticketId");
        assertThat(rows(found(DOOR + large.id() + asked + "&after=" + last), "tickets"))
                .containsExactly(part.get(part.size() - 1));
        var sheet = Workbooks.sheet(Reports.file(DOOR + large.id() + "/xlsx" + asked), 1);
        assertThat(sheet).hasSize(part.size() + 1);
        var rest = all.get(all.size() - 3);
        assertThat(rows(found(DOOR + large.id() + "?after=" + rest), "tickets"))
                .extracting(row -> row.getString("ticketId"))
                .containsExactly(all.get(all.size() - 2), all.get(all.size() - 1));
    }

    @Test
    void what_is_not_there_is_said() {
        var path = DOOR + evening.id();
        assertThat(rows(found(path), "tickets")).isEmpty();
        for (var file : new String[] {"", "/csv", "/xlsx"}) {
            Refusal.assertRefused(
                    Http.operator().get(path + file + "?section=Moon"), 400, "invalid-fields");
            Refusal.assertRefused(Http.operator().get(DOOR + "evt_zzzz" + file), 404, "not-found");
        }
        Refusal.assertRefused(Http.operator().get(path + "?section=%00"), 400, "invalid-fields");
        Refusal.assertRefused(Http.operator().get(path + "?after=tkt_zzzz"), 400, "invalid-fields");
        var programme = Worker.as(Role.PROGRAMME).http();
        Refusal.assertRefused(programme.get(path), 403, "not-allowed");
    }
}
