package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Tiers around a curve, cut into blocks.
 *
 * @param spans the directions in which there are stands
 * @param blockWidth about how many metres wide a block is
 */
record Bowl(Curve curve, List<Span> spans, double blockWidth) {

    static final double AISLE = 1.2;

    /**
     * @param wholeTurn then the first block lies across the beginning, as the best one does
     */
    record Span(double from, double to, boolean wholeTurn) {

        static Span around(double middle, double half) {
            return new Span(middle - half, middle + half, false);
        }
    }

    List<Block> blocks(Tier tier) {
        var blocks = new ArrayList<Block>();
        for (var span : spans) {
            var length = curve.length(span.from(), span.to(), tier.middle());
            var count = count(length, span.wholeTurn());
            var shift = span.wholeTurn() ? -0.5 : 0;
            // A walk cannot go backwards, so a whole turn begins one turn earlier.
            var start = span.wholeTurn() ? span.from() - 2 * Math.PI : span.from();
            var ahead = span.wholeTurn() ? length : 0;
            for (int i = 0; i < count; i++) {
                var from = curve.walk(start, ahead + (i + shift) * length / count, tier.middle());
                var to = curve.walk(start, ahead + (i + 1 + shift) * length / count, tier.middle());
                blocks.add(new Block(curve, tier, from, to, AISLE));
            }
        }
        return blocks;
    }

    /** By fours all around, so that left and right, near and far are mirror images. */
    private int count(double length, boolean wholeTurn) {
        return wholeTurn
                ? 4 * (int) Math.max(1, Math.round(length / blockWidth / 4))
                : (int) Math.max(2, Math.round(length / blockWidth));
    }
}
