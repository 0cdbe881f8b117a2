package org.rushline.waitingroom.draw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes: a SHA-256 digest. As text: 64 lower-case hexadecimal digits. */
public record Hash(byte[] bytes) {

    static final int LENGTH = 32;

    /**
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public Hash {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A SHA-256 digest has 32 bytes");
        }
        bytes = bytes.clone();
    }

    public static Hash of(byte[]... parts) {
        var sha256 = sha256();
        for (var part : parts) {
            sha256.update(part);
        }
        return new Hash(sha256.digest());
    }

    /**
     * @throws IllegalArgumentException if this is not hexadecimal, or too short or long
     */
    public static Hash parse(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
