package org.rushline.attention;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry that waits for a person. */
@Schema(name = "AttentionEntry", description = "An entry that waits for a person.")
public record AttentionView(
        @Schema(description = "The entry's id.", examples = "att_0d1v0zm3qcxk2015r3c4d8ep2k")
                String id,
        @Schema(description = "Why an entry needs a person.") Kind kind,
        @Schema(description = "What has happened, in a sentence.") String what,
        @Schema(description = "What a person may do about it.") String advice,
        @Schema(description = "The id by which Stripe's dashboard finds it.", examples = "re_3PqQ")
                String stripeId,
        @Schema(description = "Its state in Stripe's words.", examples = "needs_response")
                String state,
        @Schema(description = "What else Stripe says.") String detail,
        @Schema(
                        description = "The amount in minor units; absent if it is about no money.",
                        examples = "10260")
                Long amount,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP") String currency,
        @Schema(
                        description = "The booking that it is about, if it is known.",
                        examples = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                String bookingId,
        @Schema(description = "The event that it is about, if it is known.", examples = "evt_5")
                String eventId,
        @Schema(description = "The event's name.", examples = "King Lear") String event,
        @Schema(description = "Since when it waits.", examples = "2026-11-29T08:00:00Z")
                Instant since,
        @Schema(description = "What a person wrote when they last dealt with it.") String note,
        @Schema(description = "Operations of this API that settle it.") List<Action> actions) {

    @Schema(name = "AttentionAction", description = "An operation that settles an entry.")
    public record Action(
            @Schema(description = "What it does.") String does,
            @Schema(
                            description = "Where to send a POST.",
                            examples = "/api/operator/refunds/rfd_0d1v0zm3qcxk2015r3c4d8ep2k/retry")
                    String path,
            @Schema(
                            description = "The members that its body needs; none for no body.",
                            examples = "note")
                    List<String> needs) {}
}
