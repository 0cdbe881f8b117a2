package org.rushline.platform.problem;

import java.time.Duration;

/** More tries than anybody needs: 429, with the seconds after which the next one is taken. */
public class TooManyRequests extends Problem {

    private final int retryAfter;

    public TooManyRequests(Duration wait) {
        this(
                wait,
                "Too many tries",
                "There were too many tries in a short time. Please wait a moment, then try again.");
    }

    public TooManyRequests(Duration wait, String title, String detail) {
        super(429, "too-many-requests", title, detail);
        this.retryAfter = (int) Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    public int retryAfter() {
        return retryAfter;
    }
}
