package org.rushline.trail;

import jakarta.json.Json;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.StringReader;

/** Keeps what somebody has sent for the audit trail, once it has been read. */
@Provider
public class SentBody implements ReaderInterceptor {

    /** A seat plan or a season is longer: what was made of it can be looked at. */
    private static final int LONGEST = 16_384;

    private static final String BODY = "rushline.trail.body";
    private static final Jsonb JSON = JsonbBuilder.create();
    static final Kept NOTHING = new Kept(null, null);

    /**
     * What is kept of a body.
     *
     * @param json null if there was none, or it is too long
     * @param reason null if none was given
     */
    record Kept(String json, String reason) {}

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body instanceof Record) {
            context.setProperty(BODY, body);
        }
        return body;
    }

    static Kept of(ContainerRequestContext request) {
        var body = request.getProperty(BODY);
        if (body == null) {
            return NOTHING;
        }
        var json = JSON.toJson(body);
        return new Kept(json.length() > LONGEST ? null : json, reason(json));
    }

    private static String reason(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var members = reader.readObject();
            return members.getString("reason", members.getString("note", null));
        }
    }
}
