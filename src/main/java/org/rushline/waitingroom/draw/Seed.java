package org.rushline.waitingroom.draw;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 32 random bytes, secret until the list of places has been published. */
public final class Seed {

    private static final int LENGTH = 32;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A seed has 32 bytes");
        }
        this.bytes = bytes.clone();
    }

    public static Seed random() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Seed(bytes);
    }

    public static Seed of(byte[] bytes) {
        return new Seed(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The key of the draw. The published list goes into it: who knows the seed cannot tell the
     * order before the last one has joined.
     *
     * @param beacon the value of the public beacon; empty if none takes part
     */
    public Hash key(int places, Hash root, byte[] beacon) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return new Hash(
                    mac.doFinal(new Fields().add(places).add(root.bytes()).add(beacon).bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HMAC-SHA-256", e);
        }
    }

    /** In hexadecimal digits, for when it is revealed. */
    public String reveal() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seed seed && Arrays.equals(bytes, seed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "a seed"; // no log may tell it
    }
}
