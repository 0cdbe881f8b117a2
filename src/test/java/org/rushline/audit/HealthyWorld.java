package org.rushline.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rushline.payment.stripe.StripeLedger;
import org.rushline.payment.stripe.StripeLedger.Charge;
import org.rushline.payment.stripe.StripeLedger.Repayment;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;
import org.rushline.testing.TestDatabase;

/** Bookings of every kind with which all is well, in a transaction that leaves no trace. */
final class HealthyWorld implements AutoCloseable {

    private static final AuditParameters TERMS =
            new AuditParameters(
                    Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10));

    private final Connection connection;

    HealthyWorld() throws SQLException {
        connection = TestDatabase.transaction();
        change(text("healthy.sql"));
    }

    void change(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Audit audit() {
        return new Audit(connection, TERMS);
    }

    /** The names of the checks that find something. */
    List<String> violated(Predicate<Moment> moments, boolean ledger) throws SQLException {
        var outcomes = new ArrayList<>(audit().tables(moments));
        if (ledger) {
            outcomes.addAll(audit().ledger(moments, this::ledger));
        }
        return outcomes.stream().filter(Outcome::violated).map(Outcome::check).toList();
    }

    StripeLedger ledger() {
        try {
            return new StripeLedger(
                    Instant.EPOCH,
                    list("select * from stripe_intent", HealthyWorld::charge),
                    list("select * from stripe_refund", HealthyWorld::repayment));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        }
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getString("id"),
                row.getLong("amount"),
                row.getLong("received"),
                row.getString("currency"),
                row.getString("status"),
                id(row, "booking", BookingId::new));
    }

    private static Repayment repayment(ResultSet row) throws SQLException {
        return new Repayment(
                row.getString("id"),
                row.getString("intent"),
                row.getLong("amount"),
                row.getString("status"),
                id(row, "refund", RefundId::new));
    }

    private static <T> T id(ResultSet row, String column, Function<UUID, T> id)
            throws SQLException {
        var uuid = row.getObject(column, UUID.class);
        return uuid == null ? null : id.apply(uuid);
    }

    static String text(String name) {
        try (var stream = HealthyWorld.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
