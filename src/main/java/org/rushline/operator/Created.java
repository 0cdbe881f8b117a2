package org.rushline.operator;

import jakarta.ws.rs.core.Response;
import org.rushline.platform.Located;

/** 201 with the address of what was made. */
final class Created {

    private Created() {}

    static Response at(String collection, String id, Object made) {
        return Located.created("/api/operator/" + collection + "/" + id, made).build();
    }
}
