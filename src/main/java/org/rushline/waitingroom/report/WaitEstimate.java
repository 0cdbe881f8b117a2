package org.rushline.waitingroom.report;

/**
 * How long somebody will wait, in minutes, as far as the last minutes tell.
 *
 * @param least NaN if it is not known
 * @param most NaN if it is not known
 */
public record WaitEstimate(double least, double most) {

    private static final int SOON = 1;
    private static final int HOURS_FROM = 90;
    private static final int HALF_AN_HOUR = 30;

    /** The next minutes may be quicker or slower than all of the last ones. */
    private static final double MARGIN = 0.1;

    /**
     * @param ahead how many people are called before
     * @param low how many were called in the slowest of the last minutes
     */
    public static WaitEstimate of(long ahead, double low, double high) {
        return new WaitEstimate(
                high == 0 ? Double.NaN : ahead / high * (1 - MARGIN),
                low == 0 ? Double.NaN : ahead / low * (1 + MARGIN));
    }

    public boolean isKnown() {
        return !Double.isNaN(most);
    }

    public boolean isSoon() {
        return most <= SOON;
    }

    public boolean isInHours() {
        return most > HOURS_FROM;
    }

    /** The lower bound as it is said: rounded down to steps that grow with the wait. */
    public int saidLeast() {
        int steps = (int) (least / step());
        int low = steps * step();
        return isInHours() ? low : Math.max(1, low);
    }

    /** The upper bound as it is said: rounded up. */
    public int saidMost() {
        int steps = (int) Math.ceil(most / step());
        return steps * step();
    }

    private int step() {
        if (isInHours()) {
            return HALF_AN_HOUR;
        }
        return most <= 10 ? 1 : most <= 30 ? 5 : 10;
    }

    /** How far the middle of it was from what came, as a share of that. */
    public double error(double minutes) {
        return Math.abs((least + most) / 2 - minutes) / minutes;
    }

    /** Whether what was said included what came. */
    public boolean wasRight(double minutes) {
        return minutes <= Math.max(SOON, saidMost()) && (isSoon() || minutes >= saidLeast());
    }
}
