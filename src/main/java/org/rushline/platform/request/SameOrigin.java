package org.rushline.platform.request;

import java.util.Locale;
import java.util.Set;

/**
 * Whether a request that changes something was sent by a page of ours. A browser says in {@code
 * Origin} and {@code Sec-Fetch-Site} where it comes from and lets no page write these; who sends
 * neither of them and no cookie either is not a browser, and has nothing that could be abused.
 *
 * @param origin the Origin header, or null
 * @param fetchSite the Sec-Fetch-Site header, or null
 * @param cookies whether any cookie came along
 */
record SameOrigin(String origin, String fetchSite, boolean cookies) {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    boolean claimsOneOf(Set<String> ourOrigins) {
        if (fetchSite != null && !OURS.contains(fetchSite)) {
            return false;
        }
        if (origin != null) {
            return ourOrigins.contains(origin.toLowerCase(Locale.ROOT));
        }
        return fetchSite != null || !cookies;
    }

    /** Whether it says that it comes from another site; older browsers say nothing. */
    boolean isElsewhere(Set<String> ourOrigins) {
        return fetchSite != null && !OURS.contains(fetchSite)
                || origin != null && !ourOrigins.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** An address as browsers write it in Origin: lower case, without the scheme's own port. */
    static String of(String scheme, String host, int port) {
        var usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return (scheme + "://" + host + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
