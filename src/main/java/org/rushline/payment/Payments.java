package org.rushline.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rushline.payment.stripe.Attempt;
import org.rushline.payment.stripe.AttemptStatus;
import org.rushline.platform.Money;
import org.rushline.platform.id.AttemptId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.sql.Sql;

/** Attempts to pay. Each change is a compare-and-set; the booking's lock covers the rows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Payments {

    private static final String SELECT =
            "select id, booking_id, attempt, amount, currency, stripe_id, status from payment ";

    private static final String BEGIN =
            """
            insert into payment (booking_id, attempt, amount, currency, status)
            select ?, coalesce(max(attempt) + 1, 0), ?, ?, 'CREATING' from payment where booking_id = ?
            returning id, booking_id, attempt, amount, currency, stripe_id, status""";

    private static final String OPEN =
            """
            update payment set status = 'OPEN', stripe_id = ?
            where id = ? and (status = 'CREATING' or status = 'OPEN' and stripe_id = ?)""";

    private static final String SUCCEED =
            """
            update payment set status = 'SUCCEEDED', stripe_id = ?, received = ?
            where id = ? and status <> 'SUCCEEDED' and (stripe_id is null or stripe_id = ?)""";

    private static final String UNEXPECTED =
            """
            insert into payment (booking_id, attempt, amount, currency, stripe_id, received, status)
            select ?, coalesce(max(attempt) + 1, 0), ?, ?, ?, ?, 'CANCELED' from payment where booking_id = ?
            returning id, booking_id, attempt, amount, currency, stripe_id, status""";

    @Inject Sql sql;

    /** A new attempt: the database refuses a second live one. */
    public Attempt begin(BookingId reference, Money due) {
        return sql.first(BEGIN, Payments::attempt, reference, due.amount(), due.code(), reference)
                .orElseThrow();
    }

    public List<Attempt> of(BookingId reference) {
        return sql.list(
                SELECT + "where booking_id = ? order by attempt", Payments::attempt, reference);
    }

    /** False if the attempt has ended, or has another intent: then nobody may get its secret. */
    public boolean open(AttemptId attempt, String intentId) {
        return sql.change(OPEN, intentId, attempt, intentId) == 1;
    }

    public boolean succeed(AttemptId attempt, String intentId, Money received) {
        return sql.change(SUCCEED, intentId, received.amount(), attempt, intentId) == 1;
    }

    /** For an intent we never stored: its money must go back, so it needs a row. */
    public Attempt unexpected(BookingId reference, String intentId, Money received) {
        return sql.first(
                        UNEXPECTED,
                        Payments::attempt,
                        reference,
                        received.amount(),
                        received.code(),
                        intentId,
                        received.amount(),
                        reference)
                .orElseThrow();
    }

    /** False if it had ended before. */
    public boolean cancel(String intentId) {
        return sql.change(
                        "update payment set status = 'CANCELED' where stripe_id = ? and status = 'OPEN'",
                        intentId)
                == 1;
    }

    /** From now on its intent cannot be written down, and so its secret never leaves. */
    public void abandon(AttemptId attempt) {
        sql.change(
                "update payment set status = 'ABANDONED' where id = ? and status = 'CREATING'",
                attempt);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                new AttemptId(row.getLong("id")),
                new BookingId(row.getObject("booking_id", UUID.class)),
                row.getInt("attempt"),
                Money.of(row.getLong("amount"), row.getString("currency")),
                row.getString("stripe_id"),
                AttemptStatus.valueOf(row.getString("status")));
    }
}
