package org.rushline.web.waiting;

import org.rushline.waitingroom.report.WaitEstimate;
import org.rushline.web.Wording;

/** How long somebody waits: a range in words. {@code wait-range.js} says the same. */
final class WaitRange {

    private static final int HALF_AN_HOUR = 30;

    private final WaitEstimate estimate;

    /**
     * @param pace null until it is known
     */
    WaitRange(long ahead, RoomNow.Pace pace) {
        estimate =
                pace == null
                        ? WaitEstimate.of(ahead, 0, 0)
                        : WaitEstimate.of(ahead, pace.low(), pace.high());
    }

    String words(Wording words) {
        if (!estimate.isKnown()) {
            return say(words, "unknown");
        }
        if (estimate.isSoon()) {
            return say(words, "soon");
        }
        return estimate.isInHours() ? hours(words) : minutes(words);
    }

    private String minutes(Wording words) {
        return say(words, "minutesBetween", estimate.saidLeast(), estimate.saidMost());
    }

    private String hours(Wording words) {
        int low = estimate.saidLeast() / HALF_AN_HOUR;
        var high = halves(estimate.saidMost() / HALF_AN_HOUR);
        return low == 0
                ? say(words, "hoursAtMost", high)
                : say(words, "hoursBetween", halves(low), high);
    }

    private static String halves(int halves) {
        return (halves < 2 ? "" : String.valueOf(halves / 2)) + (halves % 2 == 0 ? "" : "½");
    }

    private static String say(Wording words, String name, Object... values) {
        return words.say("say.waiting-room." + name, values);
    }
}
