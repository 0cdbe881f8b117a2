package org.rushline.platform.id;

import java.util.UUID;
import org.rushline.platform.problem.WrongId;

/** Ids with a prefix such as {@code evt_}, then the number or UUID in Crockford's base 32. */
public final class Ids {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int MAX_DIGITS = 13; // 64 bits

    private Ids() {}

    public static String encode(String prefix, long number) {
        return prefix + digits(number, 1);
    }

    public static String encode(String prefix, UUID uuid) {
        return prefix
                + digits(uuid.getMostSignificantBits(), MAX_DIGITS)
                + digits(uuid.getLeastSignificantBits(), MAX_DIGITS);
    }

    /** Throws WrongId if the text is not the canonical id of a positive number with this prefix. */
    public static long decode(String prefix, String text) {
        var number = parse(prefix, text, prefix.length(), text.length());
        if (number <= 0 || !encode(prefix, number).equals(text)) {
            throw new WrongId(prefix, text);
        }
        return number;
    }

    /** Throws WrongId if the text is not the canonical id of a UUID with this prefix. */
    public static UUID decodeUuid(String prefix, String text) {
        var middle = prefix.length() + MAX_DIGITS;
        if (text.length() != middle + MAX_DIGITS) {
            throw new WrongId(prefix, text);
        }
        var uuid =
                new UUID(
                        parse(prefix, text, prefix.length(), middle),
                        parse(prefix, text, middle, text.length()));
        if (!encode(prefix, uuid).equals(text)) {
            throw new WrongId(prefix, text);
        }
        return uuid;
    }

    private static long parse(String prefix, String text, int from, int to) {
        if (!text.startsWith(prefix) || to <= from || to - from > MAX_DIGITS) {
            throw new WrongId(prefix, text);
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            var digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new WrongId(prefix, text);
            }
            number = number << 5 | digit;
        }
        return number;
    }

    private static String digits(long number, int atLeast) {
        var text = new StringBuilder(MAX_DIGITS);
        for (var rest = number; rest != 0; rest >>>= 5) {
            text.append(DIGITS.charAt((int) (rest & 31)));
        }
        while (text.length() < atLeast) {
            text.append('0');
        }
        return text.reverse().toString();
    }
}
