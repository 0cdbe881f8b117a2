package org.rushline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Lets browsers keep versioned assets for ever, and serves the fonts. */
public class AssetsFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String LIBRARIES = "/webjars/";
    private static final String FONTS = "/assets/fonts/";
    private static final Set<String> FONT_FILES =
            Set.of("RedHatDisplayVF-updated.woff2", "RedHatTextVF-updated.woff2");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        var versioned = path.startsWith(LIBRARIES) || request.getParameter("v") != null;
        response.setHeader(
                "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        if (isFont(path)) {
            sendFont(path.substring(FONTS.length()), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean isFont(String path) {
        return path.startsWith(FONTS) && FONT_FILES.contains(path.substring(FONTS.length()));
    }

    private static void sendFont(String file, HttpServletResponse response) throws IOException {
        try (var in = AssetsFilter.class.getResourceAsStream("/fonts/" + file)) {
            var font = in.readAllBytes();
            response.setContentType("font/woff2");
            response.setContentLength(font.length);
            response.getOutputStream().write(font);
        }
    }
}
