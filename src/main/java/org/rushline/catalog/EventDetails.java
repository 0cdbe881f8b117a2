package org.rushline.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.catalog.pricing.SaleDetails;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.validation.OneOf;
import org.rushline.platform.validation.Reference;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Text;

/**
 * What an operator says about an event. Local times are those of the venue's time zone.
 *
 * @param readBack what came back of an answer and cannot be written
 */
@ReadBack.Of(EventView.class)
@Schema(
        description =
                "An event as an operator describes it. In an edit, members that can only be read may come back unchanged.")
public record EventDetails(
        @Schema(
                        description = "Your own name for it, unique and never changed.",
                        examples = "demo:event:lear-7")
                @Reference
                String reference,
        @Schema(description = "Its name, up to 200 characters.", examples = "King Lear")
                @NotNull
                @SingleLine
                @Size(max = 200)
                String name,
        @Schema(description = "What kind of event it is.", implementation = EventType.class)
                @NotNull
                @OneOf(EventType.class)
                String type,
        @Schema(
                        description = "The description: plain text, up to 4,000 characters.",
                        examples = "A tragedy in five acts.")
                @Text
                @Size(max = 4000)
                String description,
        @Schema(description = "The venue's id.", examples = "ven_5") @NotNull String venueId,
        @Schema(description = "The id of one of the venue's seat plans.", examples = "spl_5")
                @NotNull
                String seatPlanId,
        @Schema(
                        description = "When it starts, in the venue's local time.",
                        examples = "2026-12-07T19:00:00",
                        format = "local-date-time")
                @NotNull
                LocalDateTime startsAtLocal,
        @Schema(
                        description =
                                "The offset from UTC, for a start in the hour that happens twice; else the first that fits.",
                        examples = "+00:00")
                @Pattern(regexp = OFFSET, message = "must look like +02:00, up to 18 hours")
                String startsAtOffset,
        @Schema(
                        description = "When the doors open, in the venue's local time.",
                        examples = "2026-12-07T18:15:00",
                        format = "local-date-time")
                LocalDateTime doorsAtLocal,
        @Schema(
                        description = "When it ends, in the venue's local time.",
                        examples = "2026-12-07T22:25:00",
                        format = "local-date-time")
                LocalDateTime endsAtLocal,
        @Schema(
                        description =
                                "When its sale opens by itself; without it an operator opens the sale.",
                        examples = "2026-06-01T09:00:00Z")
                Instant onsaleAt,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP")
                @NotNull
                @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as EUR")
                String currency,
        @Schema(
                        description = "Ids of up to 20 performers, the most important first.",
                        examples = "prf_3")
                @Size(max = 20)
                List<@NotNull String> performers,
        @Schema(description = "What its tickets cost: every category of the plan has one tier.")
                @NotEmpty
                @Size(max = 50)
                List<@NotNull @Valid TierDetails> tiers,
        @Schema(description = "How it is sold; without it, in the usual way.") @Valid
                SaleDetails sale,
        @Schema(description = "The version that was read, for an edit.", examples = "3")
                Integer version,
        @Schema(
                        description = "Why an edit changes what people have bought; they read it.",
                        examples = "The lead is ill.")
                @SingleLine
                @Size(max = 500)
                String reason,
        @Schema(
                        description = "What a `confirm-first` answer asked about and is meant.",
                        examples = "startsInPast")
                @Size(max = 10)
                List<@NotNull String> confirm,
        ReadBack readBack) {

    private static final String OFFSET = "[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00)";

    public List<String> performersOrNone() {
        return performers == null ? List.of() : performers;
    }
}
