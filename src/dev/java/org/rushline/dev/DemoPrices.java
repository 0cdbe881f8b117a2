package org.rushline.dev;

import java.util.Map;
import java.util.stream.Collectors;

/** Every price ladder of the demo catalogue. */
final class DemoPrices {

    private record Place(String scale, String round, String currency) {}

    private final Map<Place, PriceLadder> ladders;

    DemoPrices() {
        ladders =
                DemoTable.read("prices.tsv").rows().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        DemoPrices::place, DemoPrices::ladder));
    }

    /** A round with no ladder of its own takes the scale's. */
    PriceLadder of(String scale, String round, String currency) {
        var usual = ladders.get(new Place(scale, "", currency));
        var ladder = ladders.getOrDefault(new Place(scale, round, currency), usual);
        if (ladder == null) {
            throw new IllegalArgumentException("prices.tsv: no " + scale + " in " + currency);
        }
        return ladder;
    }

    private static Place place(DemoTable.Row row) {
        return new Place(row.text("scale"), row.text("round"), row.text("currency"));
    }

    private static PriceLadder ladder(DemoTable.Row row) {
        return new PriceLadder(row.text("currency"), row.number("top"), row.number("bottom"));
    }
}
