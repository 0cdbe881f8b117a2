package org.rushline.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rushline.platform.Line;

/**
 * Another plan, of the same venue or another, for an event of which there are tickets.
 *
 * @param tiers if the plan has other categories; none may be left out, some may be new
 * @param moves where those sit whose places the plan does not have
 * @param reason shown to those who have tickets
 * @param version of the event, as read before
 * @param confirm what an answer 409 {@code confirm-first} has asked about and is meant
 */
public record Relocation(
        @NotNull String venueId,
        @NotNull String seatPlanId,
        @Size(min = 1, max = 50) List<@NotNull @Valid TierDetails> tiers,
        @Size(max = 1000) List<@NotNull @Valid Move> moves,
        @NotNull @Line @Size(max = 500) String reason,
        @NotNull Integer version,
        @Size(max = 10) List<@NotNull String> confirm) {

    /**
     * A ticket that somebody has, and the place for it.
     *
     * @param row left out for a standing place, and so is the seat
     */
    public record Move(
            @NotNull String ticket,
            @NotNull @Line @Size(max = 100) String section,
            @Line @Size(max = 50) String row,
            @Line @Size(max = 50) String seat) {}

    public List<Move> movesOrNone() {
        return moves == null ? List.of() : moves;
    }
}
