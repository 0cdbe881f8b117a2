package org.rushline.attention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.payment.Inbox;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.Ids;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Valid;

/** Incidents that wait for a person, and their settlement. */
@Stateless
public class Attention {

    static final String PREFIX = "att_";

    @Schema(description = "An acknowledgement of an entry.")
    public record Acknowledgement(
            @Schema(
                            description = "A note on what was found and done.",
                            examples = "Answered in Stripe's dashboard.")
                    @NotNull
                    @SingleLine
                    @Size(max = 500)
                    String note) {}

    private static final String SETTLE =
            """
            update incident set settled_at = clock_timestamp(), settled_by = ?, note = ?
            where id = ? and settled_at is null returning kind, subject""";

    @Inject Sql sql;
    @Inject Valid valid;
    @Inject Inbox inbox;

    public List<AttentionView> waiting(int most) {
        return sql.list(AttentionRows.WAITING, AttentionRows::view, most);
    }

    /** Throws Conflict if somebody else has dealt with it. */
    public void acknowledge(String id, AccountId by, Acknowledgement asked) {
        valid.check(asked);
        var incident = Ids.decodeUuid(PREFIX, id);
        if (sql.first("select 1 from incident where id = ?", row -> true, incident).isEmpty()) {
            throw new NotFound("such entry");
        }
        record Settled(Kind kind, String subject) {}
        var settled =
                sql.first(
                                SETTLE,
                                row ->
                                        new Settled(
                                                Kind.valueOf(row.getString(1)), row.getString(2)),
                                by,
                                asked.note().strip(),
                                incident)
                        .orElseThrow(Attention::dealtWith);
        if (settled.kind == Kind.EVENT_UNCLEAR) {
            inbox.close(settled.subject);
        }
    }

    private static Conflict dealtWith() {
        return new Conflict(
                "dealt-with", "Dealt with already", "Somebody has acknowledged this entry before.");
    }
}
