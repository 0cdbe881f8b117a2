package org.rushline.catalog.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.platform.validation.SingleLine;

/** Another plan, of the same venue or another, for an event of which there are tickets. */
@Schema(description = "Another seat plan for an event with tickets.")
public record Relocation(
        @Schema(
                        description = "The id of the venue to move to; it may be the same.",
                        examples = "ven_5")
                @NotNull
                String venueId,
        @Schema(description = "The id of the plan to move to.", examples = "spl_6") @NotNull
                String seatPlanId,
        @Schema(
                        description =
                                "The tiers, if the plan has other categories: none may be left out, some may be new.")
                @Size(min = 1, max = 50)
                List<@NotNull @Valid TierDetails> tiers,
        @Schema(
                        description =
                                "New seats for tickets whose own the plan does not"
                                        + " have, up to 1,000.")
                @Size(max = 1000)
                List<@NotNull @Valid Move> moves,
        @Schema(
                        description = "Why; buyers with tickets read it.",
                        examples = "The stage is larger than planned.")
                @NotNull
                @SingleLine
                @Size(max = 500)
                String reason,
        @Schema(description = "The version of the event that was read.", examples = "3") @NotNull
                Integer version,
        @Schema(
                        description = "What a `confirm-first` answer asked about and is meant.",
                        examples = "startsInPast")
                @Size(max = 10)
                List<@NotNull String> confirm) {

    /** A ticket that somebody has, and the place for it. */
    @Schema(name = "TicketMove", description = "A ticket that somebody has, and a new seat for it.")
    public record Move(
            @Schema(description = "The ticket's id.", examples = "tkt_41b") @NotNull String ticket,
            @Schema(description = "The section's name.", examples = "Stalls")
                    @NotNull
                    @SingleLine
                    @Size(max = 100)
                    String section,
            @Schema(description = "The row's name; absent in a standing area.", examples = "A")
                    @SingleLine
                    @Size(max = 50)
                    String row,
            @Schema(description = "The seat's label; absent in a standing area.", examples = "12")
                    @SingleLine
                    @Size(max = 50)
                    String seat) {}

    public List<Move> movesOrNone() {
        return moves == null ? List.of() : moves;
    }
}
