package org.rushline.trail.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.sql.Sql;
import org.rushline.trail.TrailKind;

/** An entry of the audit trail. */
@Schema(name = "TrailEntry", description = "What somebody did or tried.")
public record TrailEntryView(
        @Schema(description = "The number of the entry; later ones are higher.", examples = "4711")
                long number,
        @Schema(description = "When it began.", examples = "2026-12-01T09:00:00Z") Instant at,
        @Schema(description = "What it is about.", examples = "CHANGE") TrailKind kind,
        @Schema(
                        description = "The id of the account; absent for nobody we know.",
                        examples = "acc_0d1v0zm3qcxk2015r3c4d8ep2k")
                String accountId,
        @Schema(description = "Their name now.", examples = "Ada Lovelace") String name,
        @Schema(description = "Their e-mail address now.", examples = "ada@example.org")
                String email,
        @Schema(description = "Where they were.", examples = "192.0.2.7") String address,
        @Schema(
                        description = "The request's id, which logs have too; absent if unknown.",
                        examples = "req_2k9f")
                String request,
        @Schema(
                        description = "The name of the operation; absent if it was not reached.",
                        examples = "Cancel an event")
                String title,
        @Schema(
                        description = "What they asked for.",
                        examples = "POST /api/operator/events/{id}/cancellation")
                String operation,
        @Schema(
                        description = "The path that they asked for.",
                        examples = "/api/operator/events/evt_5/cancellation")
                String subject,
        @Schema(
                        description = "The number of requests that were alike in one minute.",
                        examples = "1")
                int times,
        @Schema(
                        description =
                                "The number of the answer's HTTP status; absent if the node ended before.",
                        examples = "200")
                Integer answer,
        @Schema(
                        description = "The last part of a refusal's type; absent otherwise.",
                        examples = "booking-ended")
                String problem,
        @Schema(
                        description = "Why, as they said; absent if they did not.",
                        examples = "The pitch is under water.")
                String reason,
        @Schema(
                        description = "What they sent, as JSON text; absent if it was long.",
                        examples = "{\"reason\": \"The pitch is under water.\"}")
                String sent,
        @Schema(
                        description = "The path of what is new; absent if nothing is.",
                        examples = "/api/operator/events/evt_5")
                String made) {

    static TrailEntryView of(ResultSet row) throws SQLException {
        var account = Optional.ofNullable(row.getObject("account_id", UUID.class));
        var request = row.getString("request");
        return new TrailEntryView(
                row.getLong("id"),
                Sql.instant(row, "at"),
                TrailKind.valueOf(row.getString("kind")),
                account.map(AccountId::new).map(AccountId::toString).orElse(null),
                row.getString("name"),
                row.getString("email"),
                row.getString("address"),
                request.isEmpty() ? null : request,
                row.getString("title"),
                row.getString("operation"),
                row.getString("subject"),
                row.getInt("times"),
                row.getObject("status", Integer.class),
                row.getString("problem"),
                row.getString("reason"),
                row.getString("sent"),
                row.getString("made"));
    }
}
