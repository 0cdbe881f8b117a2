package org.rushline.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.rushline.platform.Line;
import org.rushline.platform.OneOf;
import org.rushline.platform.Reference;
import org.rushline.platform.Text;
import org.rushline.platform.json.ReadBack;

/**
 * What an operator says about an event. Local times are those of the venue's time zone.
 *
 * @param reference the operator's own name for it; cannot be changed later
 * @param type an {@link EventType}
 * @param startsAtOffset such as {@code +02:00}: tells apart the two moments of a start in the hour
 *     that happens twice; the first that fits if left out
 * @param onsaleAt when it goes on sale by itself; by hand only if left out
 * @param currency ISO 4217
 * @param performers ids, the first named first
 * @param sale how it is sold; the usual way if left out
 * @param version as read before, when it is an edit
 * @param reason why an edit changes what people have bought; shown to them
 * @param confirm what an answer 409 {@code confirm-first} has asked about and is meant
 * @param readBack what came back of an answer and cannot be written
 */
@ReadBack.Of(EventView.class)
public record EventDetails(
        @Reference String reference,
        @NotNull @Line @Size(max = 200) String name,
        @NotNull @OneOf(EventType.class) String type,
        @Text @Size(max = 4000) String description,
        @NotNull String venueId,
        @NotNull String seatPlanId,
        @NotNull LocalDateTime startsAtLocal,
        @Pattern(regexp = OFFSET, message = "must look like +02:00, up to 18 hours")
                String startsAtOffset,
        LocalDateTime doorsAtLocal,
        LocalDateTime endsAtLocal,
        Instant onsaleAt,
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as EUR")
                String currency,
        @Size(max = 20) List<@NotNull String> performers,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid TierDetails> tiers,
        @Valid SaleDetails sale,
        Integer version,
        @Line @Size(max = 500) String reason,
        @Size(max = 10) List<@NotNull String> confirm,
        ReadBack readBack) {

    private static final String OFFSET = "[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00)";

    List<String> performersOrNone() {
        return performers == null ? List.of() : performers;
    }
}
