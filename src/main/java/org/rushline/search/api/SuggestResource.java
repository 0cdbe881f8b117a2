package org.rushline.search.api;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.search.query.Suggestion;
import org.rushline.search.text.Tokenizer;

/** Suggestions while somebody types. */
@Tag(name = "Search")
@PermitAll
@Path("events/suggest")
public class SuggestResource {

    private static final int LONGEST = 200;

    @Inject Searches searches;

    /** What the answer is wrapped in. */
    @Schema(description = "Suggestions for what is being typed.")
    public record Completions(
            @Schema(description = "Up to ten, the best first.") List<Suggestion> suggestions) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Complete what is being typed",
            description = "Performers, venues and events to come.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "The text typed so far, up to 200 characters.",
            example = "ba")
    @APIResponseSchema(
            value = Completions.class,
            responseCode = "200",
            responseDescription = "Up to ten suggestions, the best first.")
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the ETag that was sent.")
    public Response complete(@Context UriInfo uri, @Context Request request) {
        var asked = uri.getQueryParameters().getFirst("q");
        var typed = asked == null ? "" : asked;
        if (typed.length() > LONGEST) {
            throw new InvalidFields("q", "is longer than " + LONGEST + " characters");
        }
        var found = searches.complete(Tokenizer.whole(typed));
        return SearchFreshness.answer(new Completions(found), request);
    }
}
