package org.rushline.waitingroom.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to be hashed, without ambiguity: each field follows its length in four bytes, big-endian.
 */
final class Fields {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Fields add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As eight bytes, big-endian. */
    Fields add(long number) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Fields add(byte[] field) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        bytes.writeBytes(field);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
