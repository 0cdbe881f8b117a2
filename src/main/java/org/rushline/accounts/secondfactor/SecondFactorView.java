package org.rushline.accounts.secondfactor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.sql.Sql;

/** One's own second factor; its secret is nowhere in it. */
@Schema(name = "SecondFactor", description = "The second factor of an account.")
public record SecondFactorView(
        @Schema(description = "How far it is.", examples = "CONFIRMED") SecondFactorState state,
        @Schema(
                        description = "Since when it is asked for; absent before.",
                        examples = "2026-12-01T09:00:00Z")
                Instant confirmedAt,
        @Schema(description = "The number of recovery codes that are not used.", examples = "10")
                int recoveryCodesLeft) {

    static final SecondFactorView NONE = new SecondFactorView(SecondFactorState.NONE, null, 0);

    static SecondFactorView of(ResultSet row) throws SQLException {
        var since = Sql.instant(row, "confirmed_at");
        var state = since == null ? SecondFactorState.STARTED : SecondFactorState.CONFIRMED;
        return new SecondFactorView(state, since, row.getInt("unused"));
    }
}
