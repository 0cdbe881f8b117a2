package org.rushline.search.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An answer that an edge may keep for as long as we do, and a browser must ask about. */
final class SearchFreshness {

    private static final String CACHE_CONTROL =
            "public, max-age=0, s-maxage=%d, stale-while-revalidate=5, stale-if-error=600"
                    .formatted(Searches.FRESH.toSeconds());

    private static final Jsonb JSON = JsonbBuilder.create();

    private SearchFreshness() {}

    static Response answer(Object found, Request request) {
        var body = JSON.toJson(found).getBytes(StandardCharsets.UTF_8);
        var tag = new EntityTag(digest(body), true); // weak: the server may compress it
        var unchanged = request.evaluatePreconditions(tag);
        var response =
                unchanged != null ? unchanged : Response.ok(body, MediaType.APPLICATION_JSON);
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL).build();
    }

    private static String digest(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
