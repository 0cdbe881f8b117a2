package org.rushline.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rushline.payment.Inbox.Waiting;
import org.rushline.platform.problem.Conflict;

/** Where Stripe tells us what happened. */
@ApplicationScoped
@Path("webhooks/stripe")
public class WebhookResource {

    private static final Logger LOG = Logger.getLogger(WebhookResource.class.getName());
    private static final int LARGEST = 256 * 1024;

    @Inject StripeGateway stripe;
    @Inject StripeSettings settings;
    @Inject Inbox inbox;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "For Stripe",
            description =
                    "200 once it is applied, or safely kept; 400 if it was not signed by Stripe.")
    public Response receive(InputStream body, @HeaderParam("Stripe-Signature") String signature)
            throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        var payload = new String(bytes, StandardCharsets.UTF_8);
        if (signature == null || !stripe.signed(payload, signature)) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        StripeNotice.in(payload).filter(this::concernsUs).ifPresent(this::take);
        return Response.ok().build();
    }

    /** Test money says nothing about real seats, nor does somebody else's payment. */
    private boolean concernsUs(StripeNotice notice) {
        return notice.live() == settings.live()
                && (notice.intent() != null
                        ? notice.intent().reference() != null
                        : notice.type().contains("refund"));
    }

    private void take(StripeNotice notice) {
        var event = new Waiting(notice.id(), notice.type(), notice.objectId(), 0);
        if (!StripeGateway.speaks(notice.version())) {
            inbox.keep(event);
            return;
        }
        try {
            inbox.apply(event, notice.intent());
        } catch (RuntimeException e) {
            LOG.log(
                    e instanceof Conflict ? Level.FINE : Level.WARNING,
                    notice.id() + " is kept",
                    e);
            inbox.keep(event);
        }
    }
}
