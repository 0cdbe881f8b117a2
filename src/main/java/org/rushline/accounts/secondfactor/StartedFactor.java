package org.rushline.accounts.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an authenticator needs. It is told until a code has confirmed it, and never again. */
@Schema(description = "The secret of a second factor that is not confirmed yet.")
public record StartedFactor(
        @Schema(
                        description = "The secret in base32, to be typed into an authenticator.",
                        examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
                String secret,
        @Schema(
                        description = "The same as an address that authenticators open or scan.",
                        examples =
                                "otpauth://totp/Rushline:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Rushline")
                String uri) {

    /**
     * @param issuer how the person calls this installation
     */
    static StartedFactor of(byte[] secret, String issuer, String email) {
        var text = Base32.of(secret);
        var uri =
                "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                        .formatted(
                                encoded(issuer),
                                encoded(email),
                                text,
                                encoded(issuer),
                                TimeCodes.DIGITS,
                                TimeCodes.STEP.toSeconds());
        return new StartedFactor(text, uri);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** In groups of four, for people. */
    public String grouped() {
        return Base32.grouped(secret, " ");
    }

    /** Says nothing: it would end in a log. */
    @Override
    public String toString() {
        return "StartedFactor[…]";
    }
}
