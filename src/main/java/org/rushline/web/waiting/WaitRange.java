package org.rushline.web.waiting;

import org.rushline.web.Wording;

/** How long somebody waits: a range in words. {@code wait-range.js} says the same. */
final class WaitRange {

    private static final int HOURS_FROM = 90;
    private static final int HALF_AN_HOUR = 30;

    private final double least;
    private final double most;

    /**
     * @param pace null until it is known
     */
    WaitRange(long ahead, RoomNow.Pace pace) {
        least = pace == null || pace.high() == 0 ? Double.NaN : ahead / pace.high();
        most = pace == null || pace.low() == 0 ? Double.NaN : ahead / pace.low();
    }

    String words(Wording words) {
        if (Double.isNaN(most)) {
            return say(words, "unknown");
        }
        if (most <= 1) {
            return say(words, "soon");
        }
        return most <= HOURS_FROM ? minutes(words) : hours(words);
    }

    private String minutes(Wording words) {
        var step = most <= 10 ? 1 : most <= 30 ? 5 : 10;
        var low = Math.max(1, ((int) (least / step)) * step);
        var high = ((int) Math.ceil(most / step)) * step;
        return low == high ? say(words, "minutes", high) : say(words, "minutesBetween", low, high);
    }

    private String hours(Wording words) {
        var low = (int) (least / HALF_AN_HOUR);
        var high = halves((int) Math.ceil(most / HALF_AN_HOUR));
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
