package org.rushline.search.find;

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
import org.rushline.search.query.SearchRequest;

/** What is on, for everybody. */
@PermitAll
@Path("events/search")
public class EventSearchResource {

    @Inject Searches searches;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Finds events",
            description =
                    "All parameters are optional and go together. Past and cancelled events are"
                            + " left out unless asked for. Typos are forgiven when what was typed"
                            + " finds too little.")
    @Parameter(name = "keyword", in = ParameterIn.QUERY, description = "Words, in any order")
    @Parameter(name = "start", in = ParameterIn.QUERY, description = "First day or moment")
    @Parameter(name = "end", in = ParameterIn.QUERY, description = "Last day or moment")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 1, up to 10,000 hits")
    @Parameter(name = "pageSize", in = ParameterIn.QUERY, description = "1 to 100; 20")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The last answer's next")
    @Parameter(name = "performer", in = ParameterIn.QUERY, description = "An id or a name")
    @Parameter(name = "city", in = ParameterIn.QUERY, description = "A whole name; of several, any")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166 or a name")
    @Parameter(name = "near", in = ParameterIn.QUERY, description = "Latitude,longitude")
    @Parameter(name = "radiusKm", in = ParameterIn.QUERY, description = "Around near; 100")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "FOOTBALL,CONCERT, …: any")
    @Parameter(name = "month", in = ParameterIn.QUERY, description = "2027-03,2027-04: any")
    @Parameter(name = "price", in = ParameterIn.QUERY, description = "0-25,25-50, …, 500+: any")
    @Parameter(name = "minPrice", in = ParameterIn.QUERY, description = "All-in, minor units")
    @Parameter(name = "maxPrice", in = ParameterIn.QUERY, description = "All-in, minor units")
    @Parameter(name = "currency", in = ParameterIn.QUERY, description = "ISO 4217")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "relevance (with a keyword), date, price, distance (with near)")
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description =
                    "all, or some of type,city,month,price: counted over all hits,"
                            + " each as if none of its values were asked for")
    @Parameter(
            name = "include",
            in = ParameterIn.QUERY,
            description = "past, cancelled, or both; a period in the past includes what is past")
    @APIResponse(responseCode = "200", description = "The events; prices in minor units")
    @APIResponse(responseCode = "400", description = "A parameter cannot be meant; it is named")
    @APIResponse(responseCode = "503", description = "Too many ask, or there is no index yet")
    public Response search(@Context UriInfo uri, @Context Request request) {
        return Freshness.answer(searches.find(SearchRequest.of(uri.getQueryParameters())), request);
    }
}
