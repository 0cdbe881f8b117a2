package org.rushline.catalog.season;

import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.platform.problem.InvalidFields;

/** What a table has in it, and what is wrong with it. */
@Schema(description = "What a season's table has in it, and what is wrong with it.")
public record SeasonReport(
        @Schema(description = "The number of events in the table.", examples = "820") int events,
        @Schema(description = "The venues of those that are right.") List<VenueShare> venues,
        @Schema(
                        description = "When the first of them starts, in its venue's local time.",
                        examples = "2026-09-01T19:30:00",
                        format = "local-date-time")
                LocalDateTime first,
        @Schema(
                        description = "When the last of them starts, in its venue's local time.",
                        examples = "2027-06-30T19:30:00",
                        format = "local-date-time")
                LocalDateTime last,
        @Schema(description = "What is wrong, by row; a thousand at most.")
                List<RowProblem> problems,
        @Schema(description = "The number of further things that are wrong.", examples = "0")
                int moreProblems,
        @Schema(description = "Whether the events were made.", examples = "false") boolean made) {

    /** How much of a season a venue has. */
    @Schema(name = "SeasonVenue", description = "How much of a season a venue has.")
    public record VenueShare(
            @Schema(description = "The venue's name.", examples = "The Old House") String name,
            @Schema(description = "The number of events there.", examples = "40") int events) {}

    InvalidFields refusal() {
        return new InvalidFields(problems.stream().map(RowProblem::error).toList());
    }

    SeasonReport thatWasMade() {
        return new SeasonReport(events, venues, first, last, problems, moreProblems, true);
    }
}
