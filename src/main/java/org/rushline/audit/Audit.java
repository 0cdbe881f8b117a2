package org.rushline.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rushline.payment.stripe.StripeLedger;

/** Runs the checks. Each is one statement, and so sees the tables as they are at one moment. */
public final class Audit {

    private static final int SHOWN = 20;

    private static final String SOME =
            "select v.*, count(*) over () from (\n%s\n) v limit " + SHOWN;

    /** The ledger as two tables that checks can ask. */
    private static final String BOOKS =
            """
            with intent as materialized (select * from json_to_recordset(?::json)
                as i(id text, amount bigint, received bigint, currency text, status text, booking uuid)),
            repayment as materialized (select * from json_to_recordset(?::json)
                as r(id text, intent text, amount bigint, status text, refund uuid))
            """;

    private final Connection connection;
    private final AuditParameters parameters;

    public Audit(Connection connection, AuditParameters parameters) {
        this.connection = connection;
        this.parameters = parameters;
    }

    public List<Outcome> tables(Predicate<Moment> moments) throws SQLException {
        var outcomes = new ArrayList<Outcome>();
        for (var check : Checks.ALL) {
            if (!check.ledger() && moments.test(check.moment())) {
                outcomes.add(run(check, null));
            }
        }
        return outcomes;
    }

    /**
     * Our tables against Stripe's books. The two cannot be read at the same moment, so that what
     * was on its way between them may look wrong: only what is still so with books that were read
     * afterwards counts.
     */
    public List<Outcome> ledger(Predicate<Moment> moments, Supplier<StripeLedger> reader)
            throws SQLException {
        var first = compare(moments, reader.get());
        return first.stream().noneMatch(Outcome::violated)
                ? first
                : still(first, compare(moments, reader.get()));
    }

    private List<Outcome> compare(Predicate<Moment> moments, StripeLedger ledger)
            throws SQLException {
        var snapshot = LedgerSnapshot.of(ledger);
        var outcomes = new ArrayList<Outcome>();
        for (var check : Checks.ALL) {
            if (check.ledger() && moments.test(check.moment())) {
                outcomes.add(run(check, snapshot));
            }
        }
        return outcomes;
    }

    /** With more than are shown, what changed in between cannot be told: then the count stands. */
    private static List<Outcome> still(List<Outcome> before, List<Outcome> now) {
        var seen = new HashSet<String>();
        before.forEach(outcome -> outcome.violations().forEach(v -> seen.add(outcome.check() + v)));
        return now.stream().map(outcome -> still(outcome, seen)).toList();
    }

    private static Outcome still(Outcome now, Set<String> seen) {
        if (now.count() > SHOWN) {
            return now;
        }
        var both = now.violations().stream().filter(v -> seen.contains(now.check() + v)).toList();
        return new Outcome(
                now.check(), now.invariant(), now.rule(), now.moment(), both.size(), both);
    }

    private Outcome run(Check check, LedgerSnapshot ledger) throws SQLException {
        var sql = SOME.formatted(parameters.in(check.sql(), ledger == null ? 0 : ledger.since()));
        try (var statement = connection.prepareStatement(ledger == null ? sql : BOOKS + sql)) {
            if (ledger != null) {
                ledger.fill(statement);
            }
            return outcome(check, statement);
        } catch (SQLException e) {
            throw new SQLException(check.name() + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }

    private static Outcome outcome(Check check, PreparedStatement statement) throws SQLException {
        var violations = new ArrayList<String>();
        var count = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                count = rows.getInt(rows.getMetaData().getColumnCount());
                violations.add(text(rows));
            }
        }
        return Outcome.of(check, count, violations);
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        var columns = row.getMetaData();
        for (int i = 1; i < columns.getColumnCount(); i++) {
            text.append(i == 1 ? "" : " ")
                    .append(columns.getColumnLabel(i))
                    .append('=')
                    .append(row.getString(i));
        }
        return text.toString();
    }
}
