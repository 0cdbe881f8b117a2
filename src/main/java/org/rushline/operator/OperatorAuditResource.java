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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.audit.Auditing;
import org.rushline.audit.Report;

/** Whether anything is wrong that must never be. */
@Tag(name = "Audit")
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
            description = "Every rule with the violations that were found: 200 also then.")
    public Report audit(
            @Parameter(
                            description =
                                    "Whether our tables are compared with Stripe's books too, which takes a while.",
                            example = "true")
                    @QueryParam("ledger")
                    boolean ledger,
            @Parameter(
                            description = "How many days of Stripe's books are compared, 1 to 90.",
                            example = "7")
                    @QueryParam("days")
                    @DefaultValue("7")
                    int days) {
        return ledger
                ? auditing.report(Duration.ofDays(Math.min(Math.max(days, 1), MOST_DAYS)))
                : auditing.report();
    }
}
