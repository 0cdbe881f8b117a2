package org.rushline.catalog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.catalog.pricing.SaleDetails;
import org.rushline.catalog.pricing.TierView;

/** An event as others see it; see {@link EventDetails} for the units. */
@Schema(description = "An event as an operator sees it.")
public record EventView(
        @Schema(description = "The event's id.", examples = "evt_5") String id,
        @Schema(description = "The operator's own name for it.", examples = "demo:event:lear-7")
                String reference,
        @Schema(description = "Its name.", examples = "King Lear") String name,
        @Schema(description = "What kind of event it is.") EventType type,
        @Schema(description = "How it stands.") EventStatus status,
        @Schema(
                        description = "The description, as plain text.",
                        examples = "A tragedy in five acts.")
                String description,
        @Schema(description = "The venue's id.", examples = "ven_5") String venueId,
        @Schema(description = "The seat plan's id.", examples = "spl_5") String seatPlanId,
        @Schema(
                        description = "The time zone of its local times (IANA).",
                        examples = "Europe/London")
                String timeZone,
        @Schema(
                        description = "When it starts, in local time.",
                        examples = "2026-12-07T19:00:00",
                        format = "local-date-time")
                LocalDateTime startsAtLocal,
        @Schema(description = "The offset of its start from UTC.", examples = "+00:00")
                String startsAtOffset,
        @Schema(description = "When it starts, in UTC.", examples = "2026-12-07T19:00:00Z")
                Instant startsAt,
        @Schema(
                        description = "When the doors open, in local time.",
                        examples = "2026-12-07T18:15:00",
                        format = "local-date-time")
                LocalDateTime doorsAtLocal,
        @Schema(description = "When the doors open, in UTC.", examples = "2026-12-07T18:15:00Z")
                Instant doorsAt,
        @Schema(
                        description = "When it ends, in local time.",
                        examples = "2026-12-07T22:25:00",
                        format = "local-date-time")
                LocalDateTime endsAtLocal,
        @Schema(description = "When it ends, in UTC.", examples = "2026-12-07T22:25:00Z")
                Instant endsAt,
        @Schema(
                        description = "When it is over: its end, or some hours after its start.",
                        examples = "2026-12-07T22:25:00Z")
                Instant overAt,
        @Schema(description = "When its sale opens, in UTC.", examples = "2026-06-01T09:00:00Z")
                Instant onsaleAt,
        @Schema(description = "Why it was cancelled.", examples = "The lead is ill.")
                String cancelReason,
        @Schema(description = "The currency (ISO 4217).", examples = "GBP") String currency,
        @Schema(description = "The performers' ids, the most important first.", examples = "prf_3")
                List<String> performers,
        @Schema(description = "What its tickets cost.") List<TierView> tiers,
        @Schema(description = "How it is sold.") SaleDetails sale,
        @Schema(description = "Its version; send it back with a change.", examples = "3")
                int version) {}
