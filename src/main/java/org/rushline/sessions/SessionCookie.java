package org.rushline.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.rushline.platform.startup.Deployment;
import org.rushline.sessions.tokens.SignedIn;

/** The token's cookie, out of reach of scripts and other sites; its prefix needs https. */
@ApplicationScoped
public class SessionCookie {

    /** As long as a session lives unused: an expired token is renewed while its session lives. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject Deployment deployment;

    public Optional<String> in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Also makes the answer {@code no-store}. */
    public void write(SignedIn signedIn, HttpServletResponse response) {
        add(signedIn.token(), (int) KEPT.toSeconds(), response);
    }

    /** Also makes the answer {@code no-store}. */
    public void clear(HttpServletResponse response) {
        add("", 0, response);
    }

    private void add(String value, int maxAge, HttpServletResponse response) {
        var cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(deployment.https());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        response.addCookie(cookie);
        response.setHeader("Cache-Control", "no-store");
    }

    private String name() {
        return deployment.https() ? "__Host-rushline" : "rushline";
    }
}
