package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.attention.Attention;
import org.rushline.attention.AttentionView;
import org.rushline.payment.WebhookCheck;
import org.rushline.payment.WebhooksChecked;
import org.rushline.payment.stripe.StripeFault;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.problem.Unavailable;

/** Incidents at Stripe that wait for a person. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Money")
@RolesAllowed("FINANCE")
@Path("operator/payments")
public class OperatorPaymentsResource {

    @Inject CurrentPerson person;
    @Inject Attention attention;
    @Inject WebhookCheck webhooks;

    @GET
    @RolesAllowed({"FINANCE", "BOX_OFFICE", "READ_ONLY"})
    @Path("attention")
    @Operation(
            summary = "List what waits for a person",
            description =
                    """
                    Money that moved at Stripe itself, refunds that failed, messages nobody can \
                    read: the oldest first, 100 at most, each with what can be done.""")
    public List<AttentionView> waiting() {
        return attention.waiting(ListPage.PAGE);
    }

    @POST
    @Path("attention/{id}/acknowledgement")
    @Operation(
            summary = "Acknowledge an entry",
            description = "It leaves the list. If Stripe reports more of it, it comes back.")
    @Refuses("dealt-with")
    public void acknowledge(@PathParam("id") String id, Attention.Acknowledgement asked) {
        attention.acknowledge(id, person.require().id(), asked);
    }

    @GET
    @RolesAllowed({"FINANCE", "READ_ONLY"})
    @Path("webhooks")
    @Operation(
            summary = "Check the webhooks at Stripe",
            description = "Asks Stripe which events our webhooks receive, as we do every hour.")
    public WebhooksChecked webhooks() {
        try {
            return webhooks.check();
        } catch (StripeFault fault) {
            throw new Unavailable();
        }
    }
}
