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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.search.query.SearchResult;
import org.rushline.search.request.SearchRequest;

/** Searching events. */
@Tag(name = "Search")
@PermitAll
@Path("events/search")
public class EventSearchResource {

    @Inject Searches searches;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search events",
            description =
                    """
                    All parameters are optional and narrow the search together. Past and cancelled \
                    events are left out unless asked for. Typos are forgiven if the words as typed \
                    find too little.""")
    @Parameter(
            name = "keyword",
            in = ParameterIn.QUERY,
            description = "Words from the name, performers, venue or city, in any order.",
            example = "bayern munchen")
    @Parameter(
            name = "start",
            in = ParameterIn.QUERY,
            description = "The first local day, or the first moment.",
            example = "2026-12-01")
    @Parameter(
            name = "end",
            in = ParameterIn.QUERY,
            description = "The last local day, or the last moment.",
            example = "2026-12-31")
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description = "The page, from 1, up to 10,000 hits.",
            example = "1")
    @Parameter(
            name = "pageSize",
            in = ParameterIn.QUERY,
            description = "The number of events on a page, 1 to 100; 20 if absent.",
            example = "20")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The `next` of the last answer, for the page after it.",
            example = "eyJpIjo1fQ")
    @Parameter(
            name = "performer",
            in = ParameterIn.QUERY,
            description = "A performer's id or name.",
            example = "prf_3")
    @Parameter(
            name = "city",
            in = ParameterIn.QUERY,
            description = "The whole name of a city; of several, any.",
            example = "London")
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "A country's ISO 3166-1 code or its name.",
            example = "GB")
    @Parameter(
            name = "near",
            in = ParameterIn.QUERY,
            description = "Latitude and longitude in degrees, with a comma.",
            example = "51.5,-0.12")
    @Parameter(
            name = "radiusKm",
            in = ParameterIn.QUERY,
            description = "The kilometres around `near`; 100 if absent.",
            example = "50")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "Types of event, separated by commas: any of them.",
            example = "THEATRE,OPERA")
    @Parameter(
            name = "month",
            in = ParameterIn.QUERY,
            description = "Months, separated by commas: any of them.",
            example = "2026-12,2027-01")
    @Parameter(
            name = "price",
            in = ParameterIn.QUERY,
            description =
                    "Price bands in whole units of the currency, separated by commas: any of 0-25, 25-50, 50-100, 100-200, 200-500, 500+.",
            example = "0-25,25-50")
    @Parameter(
            name = "minPrice",
            in = ParameterIn.QUERY,
            description = "The lowest price with its fee, in minor units.",
            example = "2000")
    @Parameter(
            name = "maxPrice",
            in = ParameterIn.QUERY,
            description = "The highest price with its fee, in minor units.",
            example = "10000")
    @Parameter(
            name = "currency",
            in = ParameterIn.QUERY,
            description = "The currency of the prices (ISO 4217).",
            example = "GBP")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "relevance (with a keyword), date, price, or distance (with `near`).",
            example = "date")
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description =
                    "all, or some of type,city,month,price: counted over all hits, each as if none of its own values were chosen.",
            example = "type,city")
    @Parameter(
            name = "include",
            in = ParameterIn.QUERY,
            description = "past, cancelled, or both. A period in the past includes what is past.",
            example = "past")
    @APIResponseSchema(
            value = SearchResult.class,
            responseCode = "200",
            responseDescription = "A page of events.")
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the ETag that was sent.")
    public Response search(@Context UriInfo uri, @Context Request request) {
        return SearchFreshness.answer(
                searches.find(SearchRequest.of(uri.getQueryParameters())), request);
    }
}
