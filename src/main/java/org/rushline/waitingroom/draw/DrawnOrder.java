package org.rushline.waitingroom.draw;

/**
 * Everybody's rank: a Fisher–Yates shuffle, so that each order is exactly as likely as any other.
 * Takes eight bytes a place while it is made and four afterwards.
 */
public final class DrawnOrder {

    /** As many as a draw can hold: 16,777,216. */
    public static final int MOST = 1 << 24;

    private static final long ALL = 1L << 32;

    private final int[] ranks;

    private DrawnOrder(int[] ranks) {
        this.ranks = ranks;
    }

    /**
     * @throws IllegalArgumentException if there are fewer than 0 or more than {@link #MOST} places
     */
    public static DrawnOrder of(Hash key, int places) {
        if (places < 0 || places > MOST) {
            throw new IllegalArgumentException("A draw holds up to %,d places".formatted(MOST));
        }
        var order = identity(places);
        var random = new HmacDrbg(key.bytes());
        for (int last = places - 1; last > 0; last--) {
            int other = below(last + 1, random);
            int moved = order[last];
            order[last] = order[other];
            order[other] = moved;
        }
        return new DrawnOrder(inverse(order));
    }

    private static int[] identity(int size) {
        var numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    /**
     * What is beyond the last whole multiple is thrown away: else small numbers came more often.
     */
    private static int below(int bound, HmacDrbg random) {
        long limit = ALL - ALL % bound;
        long number = random.next();
        while (number >= limit) {
            number = random.next();
        }
        return (int) (number % bound);
    }

    private static int[] inverse(int[] order) {
        var ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    public int size() {
        return ranks.length;
    }

    /**
     * From 1, the first to be called.
     *
     * @param index of the place in the published list, from 0
     */
    public int rank(int index) {
        return ranks[index] + 1;
    }
}
