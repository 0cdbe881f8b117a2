package org.rushline.stripe;

import java.util.concurrent.ThreadLocalRandom;

/** Names as Stripe gives them: a prefix that tells the type, then letters and digits. */
final class Ids {

    private static final String LETTERS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Ids() {}

    static String next(String prefix) {
        var random = ThreadLocalRandom.current();
        var id = new StringBuilder(prefix);
        for (int i = 0; i < 24; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
