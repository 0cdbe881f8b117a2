package org.rushline.payment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What Stripe was seen to tell us, and what not. */
@Schema(description = "What Stripe does not tell us.")
public record WebhooksChecked(
        @Schema(
                        description =
                                "Types of Stripe events that no webhook of ours is subscribed to.",
                        examples = "charge.dispute.created")
                List<String> missing) {}
