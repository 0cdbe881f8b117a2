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
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Located;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.refunds.RefundList;
import org.rushline.refunds.RefundRows;
import org.rushline.refunds.RefundView;

/** Money on its way back, and what has got stuck. */
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("OPERATOR")
@Path("operator/refunds")
public class OperatorRefundsResource {

    private static final Set<String> STATUSES = Set.of("DUE", "DONE", "FAILED");

    @Inject CurrentPerson person;
    @Inject RefundList list;
    @Inject RefundRows rows;

    @GET
    @Operation(
            summary = "Refunds by their state",
            description = "DUE, DONE or FAILED (the default): a failed one waits for a person.")
    public List<RefundView> withStatus(
            @QueryParam("status") @DefaultValue("FAILED") String status) {
        if (!STATUSES.contains(status)) {
            throw new InvalidFields("status", "must be one of DUE, DONE, FAILED");
        }
        return list.withStatus(status, Listing.PAGE);
    }

    /**
     * How many are tried anew.
     *
     * @param retried as many as had failed
     */
    public record Retried(int retried) {}

    @POST
    @Path("retry")
    @Operation(
            summary = "Try all failed refunds anew",
            description = "As when the account at Stripe had too little money, and has enough now.")
    public Retried retryAll() {
        return new Retried(rows.retryAll());
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Try a failed refund anew")
    public Response retry(@PathParam("id") String id) {
        if (!rows.retry(RefundList.id(id))) {
            throw notFailed();
        }
        return Located.accepted("/api/operator/refunds?status=DUE").build();
    }

    @POST
    @Path("{id}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that the money has gone back another way",
            description = "A failed refund counts as done then; the note says how.")
    public void settle(@PathParam("id") String id, RefundRows.Settlement settlement) {
        var by = person.requireOperator().id().uuid();
        if (!rows.settle(RefundList.id(id), by, settlement)) {
            throw notFailed();
        }
    }

    private static Conflict notFailed() {
        return new Conflict("not-failed", "Not failed", "This refund has not failed.");
    }
}
