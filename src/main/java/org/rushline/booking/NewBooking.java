package org.rushline.booking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.rushline.platform.Idempotency;

/**
 * What a buyer wants: certain tickets, or the best there are, or so many places to stand. Exactly
 * one of the three.
 */
public record NewBooking(
        @Size(min = 1, max = MOST) List<@NotNull String> ticketIds,
        @Valid BestAvailable bestAvailable,
        @Size(min = 1, max = 20) List<@NotNull @Valid Area> areas) {

    /** No event allows more in one order. */
    static final int MOST = 100;

    /**
     * @param tier a price tier of the event
     * @param accessible whether places for wheelchairs are wanted
     */
    public record BestAvailable(
            @NotNull String tier, @Min(1) @Max(MOST) int quantity, boolean accessible) {}

    /**
     * @param area a standing area's name
     */
    public record Area(@NotEmpty String area, @Min(1) @Max(MOST) int quantity) {}

    @AssertTrue(message = "give either ticketIds, bestAvailable or areas")
    public boolean isOneWish() {
        return Stream.of(ticketIds, bestAvailable, areas).filter(x -> x != null).count() == 1;
    }

    /** Tells whether a repeated key comes with the same wish. */
    byte[] hash(Object event) {
        return Idempotency.hash(event + " " + this);
    }
}
