package org.rushline.waitingroom.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is promised before anybody can join.
 *
 * @param room the waiting room's public id
 * @param closing when joining the draw ends, in whole seconds
 * @param beacon the public random value that takes part in the draw, such as a drand round; empty
 *     if none does
 */
public record DrawTerms(String room, Instant closing, String beacon) {

    /** Stands in every commitment; another way to draw gets another name. */
    public static final String ALGORITHM = "rushline-draw-1";

    public DrawTerms {
        closing = closing.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether it ends then, and with that beacon; parts of a second do not count. */
    public boolean isOf(Instant otherClosing, String otherBeacon) {
        return closing.equals(otherClosing.truncatedTo(ChronoUnit.SECONDS))
                && beacon.equals(otherBeacon);
    }

    /** What is published in advance: it binds whoever knows the seed, and tells nothing of it. */
    public Hash commitment(Seed seed) {
        return Hash.of(
                new Fields()
                        .add(ALGORITHM)
                        .add(seed.bytes())
                        .add(room)
                        .add(closing.toString())
                        .add(beacon)
                        .bytes());
    }
}
