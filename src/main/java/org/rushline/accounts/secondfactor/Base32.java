package org.rushline.accounts.secondfactor;

import java.math.BigInteger;

/** Bytes as RFC 4648 writes them in capitals and digits, which people can type. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /**
     * @param bytes five, or a multiple of that: then nothing is left over
     */
    static String of(byte[] bytes) {
        var number = new BigInteger(1, bytes);
        var text = new StringBuilder();
        for (int bit = bytes.length * Byte.SIZE - BITS; bit >= 0; bit -= BITS) {
            text.append(ALPHABET.charAt(number.shiftRight(bit).intValue() & (1 << BITS) - 1));
        }
        return text.toString();
    }

    /** In groups of four, between which this stands. */
    static String grouped(String text, String between) {
        return String.join(between, text.split("(?<=\\G.{4})"));
    }
}
