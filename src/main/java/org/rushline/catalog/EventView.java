package org.rushline.catalog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An event as others see it; see {@link EventDetails} for the units.
 *
 * @param overAt when it is over: its end, or some hours after its start if nobody has said one
 */
public record EventView(
        String id,
        String reference,
        String name,
        EventType type,
        EventStatus status,
        String description,
        String venueId,
        String seatPlanId,
        String timeZone,
        LocalDateTime startsAtLocal,
        String startsAtOffset,
        Instant startsAt,
        LocalDateTime doorsAtLocal,
        Instant doorsAt,
        LocalDateTime endsAtLocal,
        Instant endsAt,
        Instant overAt,
        Instant onsaleAt,
        String cancelReason,
        String currency,
        List<String> performers,
        List<TierView> tiers,
        SaleDetails sale,
        int version) {}
