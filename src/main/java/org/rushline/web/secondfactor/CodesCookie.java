package org.rushline.web.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rushline.platform.Seal;
import org.rushline.platform.startup.Deployment;
import org.rushline.web.PageCookie;

/**
 * New recovery codes on their way from the form that made them to the page that shows them, sealed:
 * we keep only their hashes.
 */
@ApplicationScoped
class CodesCookie {

    private static final Duration KEPT = Duration.ofMinutes(5);

    @Inject Deployment deployment;

    private Seal seal;

    @PostConstruct
    void prepare() {
        seal = new Seal(deployment.tokenKey(), "recovery codes on their way");
    }

    private PageCookie cookie() {
        return new PageCookie(
                "rushline-recovery-codes", SecondFactorPage.ADDRESS, KEPT, deployment.https());
    }

    void write(List<String> codes, UUID session, HttpServletResponse response) {
        var text = String.join(" ", codes).replace("-", "");
        var sealed = seal.seal(text.getBytes(US_ASCII), about(session));
        cookie().write(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), response);
    }

    /** Those that were made in this session; the browser forgets them. */
    List<String> take(HttpServletRequest request, HttpServletResponse response, UUID session) {
        var sealed = cookie().in(request);
        if (sealed.isPresent()) {
            cookie().clear(response);
        }
        return sealed.flatMap(CodesCookie::decoded)
                .flatMap(bytes -> seal.open(bytes, about(session)))
                .map(opened -> List.of(new String(opened, US_ASCII).split(" ")))
                .orElse(List.of());
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] about(UUID session) {
        return session.toString().getBytes(US_ASCII);
    }
}
