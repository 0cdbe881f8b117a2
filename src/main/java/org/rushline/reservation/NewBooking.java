package org.rushline.reservation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.Idempotency;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** Tickets by id, seats by ordinal, the best available, or standing tickets: exactly one. */
@Schema(
        description =
                "What a buyer wants: exactly one of `ticketIds`, `ordinals`, `bestAvailable` and `areas`.")
public record NewBooking(
        @Schema(description = "Ids of the tickets to reserve, up to 100.", examples = "tkt_41b")
                @Size(min = 1, max = MOST)
                List<@NotNull String> ticketIds,
        @Schema(
                        description =
                                "The seats' numbers in the event's seat plan, from 0, up to 100.",
                        examples = "150")
                @Size(min = 1, max = MOST)
                List<@NotNull @Min(0) Integer> ordinals,
        @Schema(
                        description =
                                "The id of the plan that the ordinals are of; the order is refused if the event has another one now.",
                        examples = "spl_4")
                String seatPlan,
        @Schema(description = "Let us choose the best seats of a tier.") @Valid
                BestAvailable bestAvailable,
        @Schema(description = "Tickets for standing areas.") @Size(min = 1, max = 20)
                List<@NotNull @Valid Area> areas) {

    private static final String ONE_WISH =
            "give either ticketIds, ordinals, bestAvailable or areas";

    /** No event allows more in one order. */
    static final int MOST = 100;

    @Schema(description = "Seats for us to choose.")
    public record BestAvailable(
            @Schema(description = "The id of the price tier.", examples = "tir_g") @NotNull
                    String tier,
            @Schema(description = "The number of tickets, 1 to 100.", examples = "2")
                    @Min(1)
                    @Max(MOST)
                    int quantity,
            @Schema(description = "Whether wheelchair spaces are wanted.", examples = "false")
                    boolean accessible) {}

    @Schema(name = "AreaPlaces", description = "Tickets for a standing area.")
    public record Area(
            @Schema(description = "The standing area's name.", examples = "Pit") @NotEmpty
                    String area,
            @Schema(description = "The number of tickets, 1 to 100.", examples = "2")
                    @Min(1)
                    @Max(MOST)
                    int quantity) {}

    public static NewBooking ofTickets(List<String> ids) {
        return new NewBooking(ids, null, null, null, null);
    }

    public static NewBooking ofTheBest(BestAvailable asked) {
        return new NewBooking(null, null, null, asked, null);
    }

    public static NewBooking ofAreas(List<Area> asked) {
        return new NewBooking(null, null, null, null, asked);
    }

    /**
     * @throws InvalidFields unless there is exactly one wish
     */
    void mustBeOneWish() {
        var given =
                Stream.of(
                                ticketIds == null ? null : "ticketIds",
                                ordinals == null ? null : "ordinals",
                                bestAvailable == null ? null : "bestAvailable",
                                areas == null ? null : "areas")
                        .filter(Objects::nonNull)
                        .toList();
        if (given.isEmpty()) {
            throw new InvalidFields("", ONE_WISH);
        }
        if (given.size() > 1) {
            throw new InvalidFields(
                    given.stream().map(field -> new FieldError(field, ONE_WISH)).toList());
        }
        if (seatPlan != null && ordinals == null) {
            throw new InvalidFields("seatPlan", "says what ordinals mean: give it with them");
        }
    }

    /** Shows whether a repeated key has the same request, to the version before as well. */
    byte[] hash(Object event) {
        var text =
                ordinals == null
                        ? "NewBooking[ticketIds=%s, bestAvailable=%s, areas=%s]"
                                .formatted(ticketIds, bestAvailable, areas)
                        : toString();
        return Idempotency.hash(event + " " + text);
    }
}
