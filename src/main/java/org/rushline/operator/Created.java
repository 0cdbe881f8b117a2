package org.rushline.operator;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** 201 with the address of what was made. */
final class Created {

    private Created() {}

    static Response at(String collection, String id, Object made) {
        return Response.created(URI.create("/api/operator/" + collection + "/" + id))
                .entity(made)
                .build();
    }
}
