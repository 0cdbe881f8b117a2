package org.rushline.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.rushline.audit.Report.LedgerRead;
import org.rushline.holds.HoldSettings;
import org.rushline.payment.stripe.LedgerReader;
import org.rushline.payment.stripe.StripeFault;
import org.rushline.payment.stripe.StripeLedger;
import org.rushline.platform.limits.Bulkhead;

/** Checks the invariants. Outside any transaction: no check locks anything. */
@ApplicationScoped
public class Auditing {

    /** The jobs look every second, and Stripe's answers are waited for ten. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Bulkhead one = new Bulkhead(1, Duration.ofSeconds(20));

    @Resource(lookup = "jdbc/plain")
    DataSource dataSource;

    @Inject LedgerReader ledger;

    @Inject HoldSettings settings;

    /** Our own tables. One report at a time: each reads all there is. */
    public Report report() {
        return alone(connection -> Report.of(audit(connection).tables(moment -> true), null));
    }

    /** Our own tables, and Stripe's books of this long. */
    public Report report(Duration back) {
        return alone(connection -> withLedger(audit(connection), Instant.now().minus(back)));
    }

    private Report withLedger(Audit audit, Instant since) throws SQLException {
        var outcomes = new ArrayList<>(audit.tables(moment -> true));
        var read = new ArrayList<StripeLedger>();
        try {
            outcomes.addAll(audit.ledger(moment -> true, () -> note(ledger.since(since), read)));
            var last = read.get(read.size() - 1);
            return Report.of(
                    outcomes,
                    new LedgerRead(since, last.charges().size(), last.repayments().size(), null));
        } catch (StripeFault fault) {
            return Report.of(outcomes, new LedgerRead(since, 0, 0, fault.getMessage()));
        }
    }

    private static StripeLedger note(StripeLedger ledger, List<StripeLedger> read) {
        read.add(ledger);
        return ledger;
    }

    private Audit audit(Connection connection) {
        return new Audit(
                connection, new AuditParameters(GRACE, settings.extension(), settings.pay()));
    }

    private interface Work {
        Report with(Connection connection) throws SQLException;
    }

    private Report alone(Work work) {
        return one.run(
                () -> {
                    try (var connection = dataSource.getConnection()) {
                        return work.with(connection);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
