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

/** The result of an audit. */
@Tag(name = "Audit")
@RolesAllowed({"FINANCE", "READ_ONLY"})
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
            summary = "Audit the installation",
            description = "Checks every rule. The answer is 200 even when there are violations.")
    public Report audit(
            @Parameter(
                            description =
                                    "Whether to compare our tables with Stripe's"
                                            + " ledger too, which takes a while.",
                            example = "true")
                    @QueryParam("ledger")
                    boolean ledger,
            @Parameter(
                            description =
                                    "The number of days of Stripe's ledger to compare, 1 to 90.",
                            example = "7")
                    @QueryParam("days")
                    @DefaultValue("7")
                    int days) {
        return ledger
                ? auditing.report(Duration.ofDays(Math.min(Math.max(days, 1), MOST_DAYS)))
                : auditing.report();
    }
}
