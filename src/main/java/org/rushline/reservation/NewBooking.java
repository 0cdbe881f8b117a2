package org.rushline.reservation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.Idempotency;

/**
 * What a buyer wants: certain tickets, or the best there are, or so many places to stand. Exactly
 * one of the three.
 */
@Schema(
        description =
                "What a buyer wants: exactly one of `ticketIds`, `bestAvailable` and `areas`.")
public record NewBooking(
        @Schema(description = "Ids of the tickets to reserve, up to 100.", examples = "tkt_41b")
                @Size(min = 1, max = MOST)
                List<@NotNull String> ticketIds,
        @Schema(description = "Let us choose the best seats of a tier.") @Valid
                BestAvailable bestAvailable,
        @Schema(description = "Standing places, by area.") @Size(min = 1, max = 20)
                List<@NotNull @Valid Area> areas) {

    /** No event allows more in one order. */
    static final int MOST = 100;

    /** */
    @Schema(description = "Seats for us to choose.")
    public record BestAvailable(
            @Schema(description = "The id of the price tier.", examples = "tir_g") @NotNull
                    String tier,
            @Schema(description = "The number of tickets, 1 to 100.", examples = "2")
                    @Min(1)
                    @Max(MOST)
                    int quantity,
            @Schema(description = "Whether places for wheelchairs are wanted.", examples = "false")
                    boolean accessible) {}

    /** */
    @Schema(name = "AreaPlaces", description = "Places in a standing area.")
    public record Area(
            @Schema(description = "The standing area's name.", examples = "Pit") @NotEmpty
                    String area,
            @Schema(description = "The number of tickets, 1 to 100.", examples = "2")
                    @Min(1)
                    @Max(MOST)
                    int quantity) {}

    @Schema(hidden = true)
    @AssertTrue(message = "give either ticketIds, bestAvailable or areas")
    public boolean isOneWish() {
        return Stream.of(ticketIds, bestAvailable, areas).filter(x -> x != null).count() == 1;
    }

    /** Tells whether a repeated key comes with the same wish. */
    byte[] hash(Object event) {
        return Idempotency.hash(event + " " + this);
    }
}
