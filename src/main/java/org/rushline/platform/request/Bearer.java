package org.rushline.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Reads {@code Authorization: Bearer} for all, so that all agree on what a bearer request is. */
public final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    public static Optional<String> in(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(header.substring(SCHEME.length()).strip());
    }
}
