package org.rushline.platform.liberty;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/**
 * Open Liberty closes the connection after each answer that it holds for an error: at an onsale,
 * where most lose the race for a seat, each of them would come back with a new one. What a request
 * that was read well is refused with ends no connection; malformed requests go on ending theirs.
 */
final class KeptConnections {

    private static final List<Status> REFUSALS =
            List.of(
                    Status.BAD_REQUEST,
                    Status.FORBIDDEN,
                    Status.NOT_FOUND,
                    Status.METHOD_NOT_ALLOWED,
                    Status.NOT_ACCEPTABLE,
                    Status.CONFLICT,
                    Status.GONE,
                    Status.PRECONDITION_FAILED,
                    Status.UNSUPPORTED_MEDIA_TYPE);

    private KeptConnections() {}

    static void keep(LibertyClasses server) throws ReflectiveOperationException {
        var codes = server.transport("com.ibm.wsspi.http.channel.values.StatusCodes");
        var entry = codes.getConstructor(int.class, String.class, boolean.class);
        for (var refusal : REFUSALS) { // a new entry takes the place of the one before it
            entry.newInstance(refusal.getStatusCode(), refusal.getReasonPhrase(), false);
        }
    }
}
