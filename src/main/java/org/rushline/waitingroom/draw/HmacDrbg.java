package org.rushline.waitingroom.draw;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random bytes that follow from a seed: HMAC_DRBG with SHA-256 of NIST SP 800-90A, section 10.1.2.
 * Not for several threads.
 */
final class HmacDrbg {

    /** In bytes: the greatest that the standard allows. */
    private static final int REQUEST = 65_536;

    private static final byte[] NOTHING = {};

    private final Mac mac;
    private byte[] key = new byte[Hash.LENGTH];
    private final byte[] value = new byte[Hash.LENGTH];
    private final ByteBuffer bytes = ByteBuffer.wrap(value);
    private int left = REQUEST;

    /**
     * @param seed the standard's seed material
     */
    HmacDrbg(byte[] seed) {
        try {
            mac = Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HMAC-SHA-256", e);
        }
        Arrays.fill(value, (byte) 1);
        update(seed);
        bytes.position(Hash.LENGTH);
    }

    /**
     * The next four bytes of requests of 65,536 bytes, big-endian, as an unsigned number. Makes no
     * more of a request than is wanted.
     */
    long next() {
        if (!bytes.hasRemaining()) {
            nextBlock();
        }
        return Integer.toUnsignedLong(bytes.getInt());
    }

    private void nextBlock() {
        if (left == 0) {
            update(NOTHING);
            left = REQUEST;
        }
        nextValue();
        left -= Hash.LENGTH;
        bytes.rewind();
    }

    byte[] generate(int length) {
        var generated = ByteBuffer.allocate(length);
        while (generated.hasRemaining()) {
            nextValue();
            generated.put(value, 0, Math.min(value.length, generated.remaining()));
        }
        update(NOTHING);
        return generated.array();
    }

    private void update(byte[] provided) {
        mix(provided, (byte) 0);
        if (provided.length > 0) {
            mix(provided, (byte) 1);
        }
    }

    private void mix(byte[] provided, byte step) {
        useKey();
        mac.update(value);
        mac.update(step);
        mac.update(provided);
        key = mac.doFinal();
        useKey();
        nextValue();
    }

    private void nextValue() {
        mac.update(value);
        try {
            mac.doFinal(value, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private void useKey() {
        try {
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
