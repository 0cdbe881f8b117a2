package org.rushline.reports.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.ExportId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.Valid;

/** Who took the buyers of which event along, and why. Each is good for an hour, and kept. */
@Stateless
public class BuyersExports {

    private static final String MAKE =
            """
            insert into buyers_export (event_id, made_by, reason) select id, ?, ? from event where id = ?
            returning id, event_id, reason, made_at + interval '1 hour' as until""";

    private static final String GET =
            """
            select id, event_id, reason, made_at + interval '1 hour' as until from buyers_export
            where id = ? and made_by = ? and made_at > statement_timestamp() - interval '1 hour'""";

    @Inject Sql sql;
    @Inject Valid valid;

    /** Throws NotFound if there is no such event. */
    public BuyersExport make(EventId event, AccountId by, ExportReason why) {
        valid.check(why);
        return sql.first(MAKE, BuyersExports::export, by, why.reason().strip(), event)
                .orElseThrow(() -> new NotFound("event"));
    }

    /** Throws NotFound if it is somebody else's, or too old. */
    public BuyersExport get(ExportId id, AccountId by) {
        return sql.first(GET, BuyersExports::export, id, by)
                .orElseThrow(() -> new NotFound("export"));
    }

    private static BuyersExport export(ResultSet row) throws SQLException {
        return new BuyersExport(
                new ExportId(row.getObject("id", UUID.class)).toString(),
                new EventId(row.getLong("event_id")).toString(),
                row.getString("reason"),
                Sql.instant(row, "until"));
    }
}
