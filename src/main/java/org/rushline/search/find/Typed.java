package org.rushline.search.find;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.rushline.platform.problem.InvalidFields;

/** What somebody has put behind the question mark. */
final class Typed {

    private Typed() {}

    /**
     * @throws InvalidFields if a per cent sign stands there that encodes nothing
     */
    static MultivaluedMap<String, String> in(UriInfo uri) {
        try {
            return uri.getQueryParameters();
        } catch (IllegalArgumentException e) {
            throw new InvalidFields("query", "is not encoded as the query of a URL must be");
        }
    }
}
