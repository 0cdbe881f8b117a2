package org.rushline.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

/** Writes Location by hand: RESTEasy would put the application's path before it. */
public final class Located {

    private Located() {}

    /**
     * 201, made there.
     *
     * @param path from the root, such as {@code /api/bookings/bkg_…}
     */
    public static ResponseBuilder created(String path, Object made) {
        return answer(Status.CREATED, path).entity(made);
    }

    /** 202: how far it is can be seen there. */
    public static ResponseBuilder accepted(String path) {
        return answer(Status.ACCEPTED, path);
    }

    private static ResponseBuilder answer(Status status, String path) {
        return Response.status(status).header(HttpHeaders.LOCATION, path);
    }
}
