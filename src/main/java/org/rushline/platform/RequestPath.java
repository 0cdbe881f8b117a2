package org.rushline.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * What a request asks for, as the container understood it: decoded, without dots and path
 * parameters. Guards compare this, never the raw line, which has many spellings for one resource.
 */
public record RequestPath(String path) {

    public static RequestPath of(HttpServletRequest request) {
        var rest = request.getPathInfo();
        var path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
        return new RequestPath(path.replaceAll("/{2,}", "/"));
    }

    /** Whether it is this folder or in it. Case does not count: some file systems ignore it too. */
    public boolean isWithin(String folder) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.equals(folder) || lower.startsWith(folder + "/");
    }

    public boolean isApi() {
        return isWithin("/api");
    }
}
