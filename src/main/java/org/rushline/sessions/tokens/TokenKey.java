package org.rushline.sessions.tokens;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A key for tokens, and the name it goes by in them: the same on every node, telling nothing. */
final class TokenKey {

    private static final int ID_BYTES = 6;

    private final String id;
    private final byte[] bytes;

    private TokenKey(String id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    static TokenKey of(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var id = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, ID_BYTES));
            return new TokenKey(id, bytes.clone());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    String id() {
        return id;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
