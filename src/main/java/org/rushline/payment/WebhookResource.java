package org.rushline.payment;

import jakarta.annotation.security.PermitAll;
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
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.payment.Inbox.Waiting;
import org.rushline.payment.stripe.Intent;
import org.rushline.payment.stripe.NotFromStripe;
import org.rushline.payment.stripe.StripeGateway;
import org.rushline.payment.stripe.StripeNotice;
import org.rushline.payment.stripe.StripeSettings;
import org.rushline.platform.body.BodyLimit;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.problem.Conflict;

/** Where Stripe tells us what happened. Anybody may send anything here. */
@Tag(name = "Webhooks")
@ApplicationScoped
@PermitAll
@Path("webhooks/stripe")
public class WebhookResource {

    private static final Logger LOG = Logger.getLogger(WebhookResource.class.getName());

    /** Stripe's own are a tenth of it; ours need the raw bytes, and so all of them at once. */
    private static final int LARGEST = 256 * 1024;

    private static final String UNNAMED = "It has no id with which we could ask Stripe.";

    @Inject StripeGateway stripe;
    @Inject StripeSettings settings;
    @Inject Inbox inbox;

    @POST
    @BodyLimit(LARGEST)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Receive an event of Stripe",
            description = "Answers once the event is applied or stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "An event as Stripe sends it.")))
    @APIResponse(responseCode = "200", description = "It is applied or stored. There is no body.")
    @Refuses("not-valid")
    public Response receive(
            InputStream body,
            @Parameter(
                            description = "Stripe's signature of the body.",
                            example = "t=1764576000,v1=5257a869",
                            required = true)
                    @HeaderParam("Stripe-Signature")
                    String signature) {
        var payload = new String(whole(body), StandardCharsets.UTF_8);
        if (!stripe.signed(payload, signature)) {
            throw refused("Its signature is not Stripe's for us.");
        }
        var notice = StripeNotice.in(payload);
        if (notice.concernsUs(settings.live())) {
            take(notice, payload);
        }
        return Response.ok().build();
    }

    private static byte[] whole(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException cutShort) {
            throw refused("A part of it is missing.");
        }
    }

    private static NotFromStripe refused(String why) {
        LOG.info(() -> "A webhook is refused. " + why);
        return new NotFromStripe(why);
    }

    private void take(StripeNotice notice, String payload) {
        if (notice.understood()) {
            apply(new Waiting(notice.id(), notice.type(), notice.objectId(), 0), notice.intent());
        } else if (notice.id() != null) {
            inbox.keep(new Waiting(notice.id(), notice.type(), notice.objectId(), 0));
        } else {
            LOG.severe("Stripe has signed something that we cannot read");
            var name = UUID.nameUUIDFromBytes(payload.getBytes(StandardCharsets.UTF_8));
            inbox.giveUp(new Waiting("unnamed_" + name, notice.type(), null, 0), UNNAMED);
        }
    }

    private void apply(Waiting event, Intent intent) {
        try {
            if (intent == null) {
                inbox.apply(event);
            } else {
                inbox.apply(event, intent);
            }
        } catch (RuntimeException e) {
            LOG.log(e instanceof Conflict ? Level.FINE : Level.WARNING, event.id() + " is kept", e);
            inbox.keep(event);
        }
    }
}
