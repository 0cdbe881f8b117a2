package org.rushline.testing;

import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An evening of whose cheapest tier two seats are left, and not beside each other. */
public final class LastTwo {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Evening evening =
            Evening.onSale(
                    Json.createObjectBuilder()
                            .add("orderLimit", 100)
                            .add("buyerLimit", 100)
                            .add("singleSeats", true)
                            .build());
    private final List<String> left;
    private final List<String> taken;
    private final Buyer somebody = Buyer.signedIn();
    private final String order;

    public LastTwo() {
        taken = new ArrayList<>(evening.tickets(evening.tier()));
        left = List.of(taken.remove(10), taken.remove(0));
        var half = taken.size() / 2;
        order = reserved(somebody, taken.subList(0, half));
        reserved(Buyer.signedIn(), taken.subList(half, taken.size()));
    }

    private String reserved(Buyer buyer, List<String> tickets) {
        return buyer.reserved(evening.id(), tickets.toArray(String[]::new));
    }

    public Evening evening() {
        return evening;
    }

    public List<String> tickets() {
        return left;
    }

    /** There are seats together again. */
    public void othersComeBack() {
        somebody.release(order);
        Await.until(SOON, () -> evening.statuses().get(taken.get(0)).equals("FREE"));
    }
}
