package org.rushline.testing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rushline.audit.Audit;
import org.rushline.audit.AuditParameters;
import org.rushline.audit.Moment;
import org.rushline.audit.Outcome;
import org.rushline.payment.stripe.StripeLedger;
import org.rushline.payment.stripe.StripeLedger.Charge;
import org.rushline.payment.stripe.StripeLedger.Repayment;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;
import org.rushline.stripe.Currencies;
import org.rushline.stripe.SimulatedLedger;
import org.rushline.stripe.SimulatedLedger.Payment;
import org.rushline.stripe.SimulatorControl;

/**
 * Looks for what must never happen, in a database and in the simulator's books: during a test for
 * what must hold at any time, at its end for everything. Never believes what the server says.
 *
 * <pre>{@code
 * var auditor = new Auditor(cluster::connect, stripe.control());
 * …
 * auditor.findsNothingWrong();
 * …
 * auditor.findsNothingWrongAtTheEnd(Duration.ofSeconds(60));
 * }</pre>
 */
public final class Auditor {

    private static final String UNFINISHED =
            """
            select (select count(*) from booking where status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CANCELLING', 'REFUNDING'))
                + (select count(*) from refund where status = 'DUE')
                + (select count(*) from stripe_event where applied_at is null)
                + (select count(*) from ticket where status = 'AVAILABLE' and booking_id is not null)""";

    /** Where the tables are. */
    public interface Database {
        Connection connect() throws SQLException;
    }

    private final Database database;
    private final SimulatorControl stripe;

    private Duration extension = Duration.ofMinutes(5);
    private Duration pay = Duration.ofMinutes(10);

    public Auditor(Database database, SimulatorControl stripe) {
        this.database = database;
        this.stripe = stripe;
    }

    /** If the server is told other times than the usual ones. */
    public Auditor knowing(Duration extensionTime, Duration payTime) {
        extension = extensionTime;
        pay = payTime;
        return this;
    }

    /** Violations of rules that hold at any time. */
    public void findsNothingWrong() {
        assertThat(violations(moment -> moment == Moment.ALWAYS)).isEmpty();
    }

    /** The checks of the tables that cry now: others may have made a mess on purpose. */
    public List<String> crying() {
        try (var connection = database.connect()) {
            var audit = new Audit(connection, new AuditParameters(Duration.ZERO, extension, pay));
            return audit.tables(moment -> moment == Moment.ALWAYS).stream()
                    .filter(Outcome::violated)
                    .map(Outcome::check)
                    .toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until every booking has come to its end by itself; then all must hold. */
    public void findsNothingWrongAtTheEnd(Duration limit) {
        try {
            Await.until(limit, () -> unfinished() == 0);
        } catch (AssertionError e) {
            assertThat(violations(moment -> true)).isEmpty();
            throw e;
        }
        assertThat(violations(moment -> true)).isEmpty();
    }

    /** The number of bookings, refunds, claims and events that are not finished. */
    public int unfinished() {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(UNFINISHED)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything that is wrong. */
    public List<Outcome> violations() {
        return violations(moment -> true);
    }

    public List<Outcome> violations(Predicate<Moment> moments) {
        try (var connection = database.connect()) {
            var audit = new Audit(connection, new AuditParameters(Duration.ZERO, extension, pay));
            var outcomes = new ArrayList<>(audit.tables(moments));
            outcomes.addAll(audit.ledger(moments, this::ledger));
            return outcomes.stream().filter(Outcome::violated).toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private StripeLedger ledger() {
        var ledger = stripe.ledger();
        var currencies =
                ledger.paymentIntents().stream()
                        .collect(toMap(Payment::id, Payment::currency, (one, same) -> one));
        return new StripeLedger(
                Instant.EPOCH,
                ledger.paymentIntents().stream().map(Auditor::charge).toList(),
                ledger.refunds().stream()
                        .map(one -> repayment(one, currencies.get(one.paymentIntent())))
                        .toList());
    }

    private static Charge charge(Payment payment) {
        return new Charge(
                payment.id(),
                Currencies.iso(payment.amount(), payment.currency()),
                Currencies.iso(payment.amountReceived(), payment.currency()),
                payment.currency().toUpperCase(Locale.ROOT),
                payment.status(),
                id(payment.metadata().get("bookingId"), BookingId::new));
    }

    private static Repayment repayment(SimulatedLedger.Repayment repayment, String currency) {
        return new Repayment(
                repayment.id(),
                repayment.paymentIntent(),
                Currencies.iso(repayment.amount(), currency),
                repayment.status(),
                id(repayment.metadata().get("refundId"), RefundId::new));
    }

    private static <T> T id(String text, Function<UUID, T> id) {
        return text == null ? null : id.apply(UUID.fromString(text));
    }
}
