package org.rushline.payment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which events Stripe sends us, and which are missing. */
@Schema(description = "Events that no webhook of ours receives.")
public record WebhooksChecked(
        @Schema(
                        description =
                                "Types of Stripe events that no webhook of ours is subscribed to.",
                        examples = "charge.dispute.created")
                List<String> missing) {}
