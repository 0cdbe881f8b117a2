package org.rushline.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.rushline.payment.stripe.StripeLedger;
import org.rushline.payment.stripe.StripeLedger.Charge;
import org.rushline.payment.stripe.StripeLedger.Repayment;
import org.rushline.platform.id.UuidId;

/**
 * Stripe's books as the database reads them.
 *
 * @param since in seconds since 1970
 * @param intents a JSON array
 * @param repayments a JSON array
 */
record LedgerSnapshot(long since, String intents, String repayments) {

    static LedgerSnapshot of(StripeLedger ledger) {
        var intents = Json.createArrayBuilder();
        ledger.charges().forEach(charge -> intents.add(row(charge)));
        var repayments = Json.createArrayBuilder();
        ledger.repayments().forEach(repayment -> repayments.add(row(repayment)));
        return new LedgerSnapshot(
                ledger.since().getEpochSecond(),
                intents.build().toString(),
                repayments.build().toString());
    }

    private static JsonObjectBuilder row(Charge charge) {
        var row =
                Json.createObjectBuilder()
                        .add("id", charge.id())
                        .add("amount", charge.amount())
                        .add("received", charge.received())
                        .add("currency", charge.currency())
                        .add("status", charge.status());
        return with(row, "booking", charge.reference());
    }

    private static JsonObjectBuilder row(Repayment repayment) {
        var row =
                Json.createObjectBuilder()
                        .add("id", repayment.id())
                        .add("amount", repayment.amount())
                        .add("status", repayment.status());
        if (repayment.intentId() != null) {
            row.add("intent", repayment.intentId());
        }
        return with(row, "refund", repayment.order());
    }

    private static JsonObjectBuilder with(JsonObjectBuilder row, String name, UuidId id) {
        return id == null ? row : row.add(name, id.uuid().toString());
    }

    void fill(PreparedStatement statement) throws SQLException {
        statement.setString(1, intents);
        statement.setString(2, repayments);
    }
}
