package org.rushline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.BookingId;
import org.rushline.stripe.Failure;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatorControl;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

@ArquillianTest
class SeeWhetherAllIsWellIT {

    @Test
    void every_rule_is_told_with_what_was_found() {
        var report = report("");
        assertThat(report.containsKey("ledger")).isFalse();
        var checks = report.getJsonArray("checks").getValuesAs(JsonObject.class);
        assertThat(checks).hasSizeGreaterThan(30);
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.getString("rule")).isNotBlank())
                .extracting(check -> check.getString("invariant"))
                .contains("I1", "I2", "I3", "I6", "I7", "I8");
    }

    @Test
    void what_stripe_has_is_compared_with_what_we_have() {
        var evening = Evening.onSale();
        var tickets = evening.tickets();
        var buyer = Buyer.signedIn();
        buyer.bought(evening.id(), tickets.get(0), tickets.get(1));
        var report = report("?ledger=true&days=1");
        assertThat(report.getJsonObject("ledger").getInt("payments")).isPositive();
        assertThat(report.getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("check"))
                .contains("money-and-seats-differ", "charged-too-much");
    }

    @Test
    void when_stripe_fails_it_says_so_and_tells_the_rest() {
        SimulatorControl.ofTheBuild().failNext(Operation.LIST_INTENTS, Failure.BROKEN, 1);
        var report = report("?ledger=true");
        assertThat(report.getJsonObject("ledger").getString("problem")).isNotBlank();
        assertThat(report.getJsonArray("checks")).hasSizeGreaterThan(30);
    }

    @Test
    void a_violation_is_shown_with_its_rows() throws SQLException {
        var evening = Evening.onSale();
        var booking = Buyer.signedIn().bought(evening.id(), evening.tickets().get(0));
        set("Told that it was cancelled", booking);
        try {
            var report = report("");
            assertThat(report.getBoolean("sound")).isFalse();
            assertThat(violations(report, "cancelled-and-confirmed"))
                    .anyMatch(row -> row.contains("Told that it was cancelled"));
        } finally {
            set(null, booking);
        }
    }

    @Test
    void it_is_for_operators_only() {
        var answer = Buyer.signedIn().http().get("/api/operator/audit");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static JsonObject report(String query) {
        var answer = Http.operator().get("/api/operator/audit" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private static List<String> violations(JsonObject report, String check) {
        return report.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("check").equals(check))
                .flatMap(
                        one ->
                                one.getJsonArray("violations").stream()
                                        .map(value -> value.toString()))
                .toList();
    }

    private static void set(String reason, String booking) throws SQLException {
        try (var connection = TheDatabase.connect();
                var change =
                        connection.prepareStatement(
                                "update booking set cancel_reason = ? where id = ?")) {
            change.setString(1, reason);
            change.setObject(2, BookingId.of(booking).uuid());
            change.executeUpdate();
        }
    }
}
