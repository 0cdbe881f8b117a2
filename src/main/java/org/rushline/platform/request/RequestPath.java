package org.rushline.platform.request;

import jakarta.servlet.http.HttpServletRequest;

/** The path as the container understood it; the raw one has many spellings. */
public record RequestPath(String path) {

    public static RequestPath of(HttpServletRequest request) {
        var rest = request.getPathInfo();
        var path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
        return new RequestPath(path.contains("//") ? path.replaceAll("/{2,}", "/") : path);
    }

    /** Whether it is this folder or in it. Case does not count: some file systems ignore it too. */
    public boolean isWithin(String folder) {
        var length = folder.length();
        return path.regionMatches(true, 0, folder, 0, length)
                && (path.length() == length || path.charAt(length) == '/');
    }

    public boolean isApi() {
        return isWithin("/api");
    }
}
