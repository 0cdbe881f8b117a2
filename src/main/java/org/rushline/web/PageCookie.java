package org.rushline.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one page remembers for a while, out of reach of scripts and other sites.
 *
 * @param path where browsers send it
 */
public record PageCookie(String name, String path, Duration kept, boolean secure) {

    private static final int LONGEST = 400;

    public Optional<String> in(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .findFirst();
    }

    public void write(String value, HttpServletResponse response) {
        add(value, (int) kept.toSeconds(), response);
    }

    public void clear(HttpServletResponse response) {
        add("", 0, response);
    }

    private void add(String value, int maxAge, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(maxAge);
        response.addCookie(cookie);
        response.setHeader("Cache-Control", "no-store");
    }
}
