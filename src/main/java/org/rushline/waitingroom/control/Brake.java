package org.rushline.waitingroom.control;

import java.time.Duration;

/**
 * Lets fewer people shop while the database is slow: half as many after five slow seconds, a tenth
 * more after each half minute that was quick. In between it changes nothing, so that it does not
 * swing.
 */
final class Brake {

    private static final Duration SLOW = Duration.ofMillis(500);
    private static final Duration QUICK = Duration.ofMillis(200);
    private static final int SLOW_SECONDS = 5;
    private static final int QUICK_SECONDS = 30;
    private static final int ALL = 100;
    private static final int LEAST = 25;
    private static final int STEP = 10;

    private int percent;
    private int slow;
    private int quick;

    /**
     * @param share of the limit, as the node that called before has left it; from 0 to 1
     */
    Brake(double share) {
        percent = (int) Math.round(share * ALL);
    }

    /**
     * @param answered how long the database took this second
     */
    void heard(Duration answered) {
        slow = answered.compareTo(SLOW) > 0 ? slow + 1 : 0;
        quick = answered.compareTo(QUICK) < 0 ? quick + 1 : 0;
        if (slow == SLOW_SECONDS) {
            percent = Math.max(LEAST, percent / 2);
            slow = 0;
        } else if (quick == QUICK_SECONDS) {
            percent = Math.min(ALL, percent + STEP);
            quick = 0;
        }
    }

    boolean isOn() {
        return percent < ALL;
    }

    /** How many may shop, at least one. */
    int most(int limit) {
        return Math.max(1, Math.round(limit * (percent / 100f)));
    }
}
