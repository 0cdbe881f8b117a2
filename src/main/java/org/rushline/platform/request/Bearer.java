package org.rushline.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The token in an {@code Authorization: Bearer} header. One place for it: whoever excuses a bearer
 * call from proving its origin and whoever reads the token must agree on what a bearer call is.
 */
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
