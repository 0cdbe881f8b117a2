package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Located;
import org.rushline.platform.id.RefundId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.refunds.RefundList;
import org.rushline.refunds.RefundRows;
import org.rushline.refunds.RefundView;

/** Money on its way back, and what has got stuck. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money")
@RolesAllowed("FINANCE")
@Path("operator/refunds")
public class OperatorRefundsResource {

    private static final Set<String> STATUSES = Set.of("DUE", "DONE", "FAILED");

    @Inject CurrentPerson person;
    @Inject RefundList list;
    @Inject RefundRows rows;

    @GET
    @RolesAllowed({"FINANCE", "BOX_OFFICE", "READ_ONLY"})
    @Operation(
            summary = "List refunds",
            description = "Those with one status, 100 at most. A failed one waits for a person.")
    public List<RefundView> withStatus(
            @Parameter(
                            description = "Which refunds are listed: DUE, DONE or FAILED.",
                            example = "FAILED",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"DUE", "DONE", "FAILED"},
                                            defaultValue = "FAILED"))
                    @QueryParam("status")
                    @DefaultValue("FAILED")
                    String status) {
        if (!STATUSES.contains(status)) {
            throw new InvalidFields("status", "must be one of DUE, DONE, FAILED");
        }
        return list.withStatus(status, ListPage.PAGE);
    }

    /** How many refunds are retried. */
    @Schema(name = "RetriedRefunds", description = "How many refunds are tried again.")
    public record Retried(
            @Schema(description = "The number of refunds that are tried again.", examples = "3")
                    int retried) {}

    @POST
    @Path("retry")
    @Operation(
            summary = "Retry all failed refunds",
            description = "For when the account at Stripe had too little money and has enough now.")
    public Retried retryAll() {
        return new Retried(rows.retryAll());
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Retry a failed refund")
    @APIResponse(responseCode = "202", description = "It is tried again.")
    @Refuses("not-failed")
    public Response retry(@PathParam("id") String id) {
        if (!rows.retry(RefundId.of(id))) {
            throw notFailed();
        }
        return Located.accepted("/api/operator/refunds?status=DUE").build();
    }

    @POST
    @Path("{id}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle a failed refund",
            description =
                    "Records that the money was refunded another way. The refund counts as done.")
    @Refuses("not-failed")
    public void settle(@PathParam("id") String id, RefundRows.Settlement settlement) {
        var by = person.require().id();
        if (!rows.settle(RefundId.of(id), by, settlement)) {
            throw notFailed();
        }
    }

    private static Conflict notFailed() {
        return new Conflict("not-failed", "Not failed", "This refund has not failed.");
    }
}
