package org.rushline.allocations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.problem.InvalidFields;

/** Seats of an event: all that any of its members names. */
@Schema(description = "Seats of an event: all that any of these members names.")
public record NamedSeats(
        @Schema(
                        description = "The seats' numbers in the event's seat plan, from 0.",
                        examples = "150")
                @Size(max = MOST)
                List<@NotNull @Min(0) Integer> ordinals,
        @Schema(
                        description =
                                "The id of the plan that the ordinals are of; refused if the event has another one now.",
                        examples = "spl_4")
                String seatPlan,
        @Schema(description = "Names of sections, each with all of its seats.", examples = "Stalls")
                @Size(max = 500)
                List<@NotNull String> sections,
        @Schema(description = "Rows, each with all of its seats.") @Size(max = 2_000)
                List<@NotNull @Valid NamedRow> rows,
        @Schema(
                        description =
                                "Names of categories of the plan, each with all of its seats.",
                        examples = "Restricted view")
                @Size(max = 50)
                List<@NotNull String> categories,
        @Schema(description = "A number of those who may stand in an area.") @Size(max = 50)
                List<@NotNull @Valid AreaShare> areas) {

    /** As many as a lasso around half a stadium has. */
    public static final int MOST = 50_000;

    @Schema(description = "A row of seats.")
    public record NamedRow(
            @Schema(description = "The section's name.", examples = "Stalls") @NotEmpty
                    String section,
            @Schema(description = "The row's name.", examples = "A") @NotEmpty String row) {}

    @Schema(description = "A part of a standing area.")
    public record AreaShare(
            @Schema(description = "The standing area's name.", examples = "Pit") @NotEmpty
                    String area,
            @Schema(description = "The number of people who could stand there.", examples = "200")
                    @Min(1)
                    @Max(1_000_000)
                    int quantity) {}

    /** Throws InvalidFields if it names nothing at all. */
    void mustNameSome() {
        if (Stream.of(ordinals, sections, rows, categories, areas)
                .allMatch(list -> list == null || list.isEmpty())) {
            throw new InvalidFields(
                    "seats", "must name some: ordinals, sections, rows, categories or areas");
        }
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
