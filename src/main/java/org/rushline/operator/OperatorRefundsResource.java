package org.rushline.operator;

import jakarta.inject.Inject;
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
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.refunds.RefundList;
import org.rushline.refunds.RefundRows;
import org.rushline.refunds.RefundView;

/** Money on its way back, and what has got stuck. */
@Produces(MediaType.APPLICATION_JSON)
@Path("operator/refunds")
public class OperatorRefundsResource {

    private static final Set<String> STATUSES = Set.of("DUE", "DONE", "FAILED");

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

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Try a failed refund anew")
    public Response retry(@PathParam("id") String id) {
        if (!rows.retry(RefundList.id(id))) {
            throw new Conflict("not-failed", "Not failed", "This refund has not failed.");
        }
        return Response.accepted().build();
    }
}
