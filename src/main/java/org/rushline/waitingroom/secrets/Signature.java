package org.rushline.waitingroom.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 in hex, of what a room has said itself. */
public final class Signature {

    private static final String HMAC = "HmacSHA256";

    /** Looking for the algorithm takes longer than a signature. */
    private static final Mac UNUSED = mac();

    private Signature() {}

    /**
     * @param text begins with what it is for, so that nothing signed for one thing fits another
     */
    public static String of(String secret, String text) {
        try {
            var mac = (Mac) UNUSED.clone();
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException(e); // every Java platform has the algorithm
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance(HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has the algorithm
        }
    }

    /** Takes as long for each wrong signature. */
    public static boolean fits(String secret, String text, String signature) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                of(secret, text).getBytes(StandardCharsets.UTF_8));
    }
}
