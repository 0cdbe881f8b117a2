package org.rushline.testing;

import jakarta.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;

/** For tests that only want a seat each: nobody else gets it, and single ones may be left. */
public final class SharedEvening {

    private static final int FEW = 20;

    private static SharedEvening latest;

    private final Evening evening =
            Evening.onSale(Json.createObjectBuilder().add("singleSeats", true).build());
    private final Deque<String> seats = new ArrayDeque<>(evening.tickets());

    private SharedEvening() {}

    /** For a test that takes twenty seats at most. */
    public static SharedEvening get() {
        return get(FEW);
    }

    /** One with at least so many seats left. */
    public static synchronized SharedEvening get(int seats) {
        if (latest == null || latest.seats.size() < seats) {
            latest = new SharedEvening();
        }
        return latest;
    }

    public String id() {
        return evening.id();
    }

    public synchronized String seat() {
        return seats.remove();
    }
}
