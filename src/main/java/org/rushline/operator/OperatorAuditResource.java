package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rushline.audit.Auditing;
import org.rushline.audit.Report;

/** Whether anything is wrong that must never be. */
@RolesAllowed("OPERATOR")
@Path("operator/audit")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorAuditResource {

    private static final int MOST_DAYS = 90;

    @Inject Auditing auditing;

    /**
     * @param days of Stripe's books that are compared
     */
    @GET
    @Operation(
            summary = "Check what must never happen",
            description =
                    "Every rule with the violations that were found: 200 also then. With ledger=true"
                            + " our tables are compared with Stripe's books, which takes a while.")
    public Report audit(
            @QueryParam("ledger") boolean ledger, @QueryParam("days") @DefaultValue("7") int days) {
        return ledger
                ? auditing.report(Duration.ofDays(Math.min(Math.max(days, 1), MOST_DAYS)))
                : auditing.report();
    }
}
