package org.rushline.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Parses requests for SVG pictures and sends them. */
final class Drawings {

    private static final String ENDING = ".svg";

    private Drawings() {}

    /** The id in an address such as {@code /posters/evt_1.svg}. */
    static Optional<String> idIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> path.endsWith(ENDING))
                .map(path -> path.substring(1, path.length() - ENDING.length()));
    }

    /** Opened by itself, a drawing may run and load nothing. */
    static void send(String svg, HttpServletResponse response) throws IOException {
        var bytes = svg.getBytes(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("image/svg+xml");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
