package org.rushline.search.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.search.request.SearchRequest;

/** The answer to a search. */
@Schema(description = "A page of events, and how many there are in all.")
public record SearchResult(
        @Schema(description = "The events of this page, in the order asked for.")
                List<FoundEvent> events,
        @Schema(description = "The number of hits on all pages.", examples = "412") long total,
        @Schema(description = "Whether there are more hits than `total`.", examples = "false")
                boolean totalIsLowerBound,
        @Schema(description = "The page, from 1.", examples = "1") int page,
        @Schema(description = "The number of events on a page.", examples = "20") int pageSize,
        @Schema(
                        description = "The value of `after` for the next page; absent on the last.",
                        examples = "eyJpIjo1fQ")
                String next,
        @Schema(
                        description =
                                "By name, the values of each facet, the most frequent first; absent unless asked for.")
                Map<String, List<Count>> facets,
        @Schema(
                        description = "Whether some hits were found only by forgiving typos.",
                        examples = "false")
                boolean forgiven,
        @Schema(
                        description = "The words that you probably meant, if they differ.",
                        examples = "bayern munich")
                String corrected) {

    /** How many hits have this value. */
    @Schema(name = "FacetCount", description = "A value of a facet, and how many hits have it.")
    public record Count(
            @Schema(description = "A value of the facet.", examples = "THEATRE") String value,
            @Schema(description = "The number of hits with this value.", examples = "220")
                    long events) {}

    static SearchResult nothing(SearchRequest request) {
        return new SearchResult(
                List.of(), 0, false, request.page(), request.pageSize(), null, null, false, null);
    }

    SearchResult corrected(Optional<String> likelier) {
        return new SearchResult(
                events,
                total,
                totalIsLowerBound,
                page,
                pageSize,
                next,
                facets,
                forgiven,
                likelier.orElse(null));
    }
}
