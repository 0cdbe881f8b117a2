package org.rushline.presale.codes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.IdempotencyKey;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.presale.PresaleId;

/** Codes for presales in the hands of operators. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Presales of operators")
@RolesAllowed("SALES")
@Path("operator/events/{eventId}/presales/{presaleId}/codes")
public class PresaleCodesResource {

    @Inject CurrentPerson person;
    @Inject PresaleCodes codes;

    @GET
    @RolesAllowed("STAFF")
    @Operation(
            summary = "List the codes of a presale",
            description = "How many were made and used. The codes themselves nobody can read.")
    public List<CodeBatchView> batches(
            @PathParam("eventId") String eventId, @PathParam("presaleId") String presaleId) {
        return codes.batches(EventId.of(eventId), PresaleId.of(presaleId));
    }

    @POST
    @Operation(
            summary = "Make codes for a presale",
            description =
                    "For one account each, or for more. Only this answer tells them: keep it.")
    @Refuses({"presale-ended", "code-exists", "codes-made-before", "too-many-codes"})
    public MadeCodes makeCodes(
            @PathParam("eventId") String eventId,
            @PathParam("presaleId") String presaleId,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            NewPresaleCodes wanted) {
        return codes.make(
                EventId.of(eventId),
                PresaleId.of(presaleId),
                wanted,
                person.require().id(),
                IdempotencyKey.checked(key));
    }

    @POST
    @Path("{batchId}/revocation")
    @Operation(
            summary = "Revoke codes of a presale",
            description = "All that were made together. Nobody can use them from then on.")
    public void revoke(
            @PathParam("eventId") String eventId,
            @PathParam("presaleId") String presaleId,
            @PathParam("batchId") String batchId,
            RevokedCodes how) {
        codes.revoke(EventId.of(eventId), PresaleId.of(presaleId), CodeBatchId.of(batchId), how);
    }
}
