package org.rushline.waitingroom.control;

import java.time.Duration;
import org.rushline.load.EventLoad;

/**
 * Lets fewer people shop while buyers or the database wait too long: half as many after five slow
 * seconds, a tenth more after each half minute that was quick. In between it changes nothing, so
 * that it does not swing. While we fail buyers it calls nobody.
 */
final class Brake {

    /** Of what is allowed: up to then it is quick. */
    private static final double QUICK = 0.5;

    private static final int SLOW_SECONDS = 5;
    private static final int QUICK_SECONDS = 30;

    /** What is measured looks back half a minute: until then it does not show the last step. */
    private static final int SETTLED_SECONDS = 30;

    private final BrakeLimits limits;
    private Steering now;
    private int patience = SLOW_SECONDS;
    private int slow;
    private int quick;
    private int quiet;

    /**
     * @param now as the node that called before has left it
     */
    Brake(BrakeLimits limits, Steering now) {
        this.limits = limits;
        this.now = now;
    }

    /**
     * Once a second.
     *
     * @param answered how long the database took this second
     */
    Steering heard(Duration answered, EventLoad load) {
        var failing = limits.failing(load);
        if (failing.isPresent()) {
            quiet = 0;
            now = now.stop(failing.get());
        } else if (now.stopped()) {
            waitForQuiet(load);
        } else {
            steer(limits.strain(answered, load));
        }
        return now;
    }

    private void waitForQuiet(EventLoad load) {
        quiet = limits.isQuiet(load) ? quiet + 1 : 0;
        if (quiet >= limits.quietSeconds()) {
            now = now.goOn();
            slow = 0;
            quick = 0;
        }
    }

    private void steer(BrakeLimits.Strain strain) {
        slow = strain.share() > 1 ? slow + 1 : 0;
        quick = strain.share() < QUICK ? quick + 1 : 0;
        if (slow == patience) {
            now = now.slower(strain.reason());
            slow = 0;
            patience = SETTLED_SECONDS;
        } else if (quick == QUICK_SECONDS) {
            now = now.faster();
            quick = 0;
            patience = SLOW_SECONDS;
        }
    }
}
