package org.rushline.availability;

/**
 * How many tickets a tier has left.
 *
 * @param free counted no further than {@link #MANY}
 * @param pending whether others hold some or are paying for them; known only where none is free
 */
public record TierLeft(int free, boolean pending) {

    public static final int MANY = 21;

    static final TierLeft NONE = new TierLeft(0, false);

    public boolean isMany() {
        return free >= MANY;
    }
}
