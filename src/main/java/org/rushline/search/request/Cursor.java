package org.rushline.search.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rushline.search.StoredEvent;

/**
 * Where an answer ended: what the last event was ordered by. Nobody else needs to know what is in
 * it.
 *
 * @param forgiving whether typos were forgiven
 * @param rank of relevance
 * @param price as ordered by
 * @param total of the answer that was begun with
 */
public record Cursor(
        Sort sort,
        boolean forgiving,
        int rank,
        long price,
        double latitude,
        double longitude,
        long startsAt,
        long id,
        Total total) {

    private static final String BETWEEN = "~";
    private static final int PARTS = 10;

    /** Throws IllegalArgumentException if it is no cursor for this order. */
    static Cursor of(String text, Sort sort) {
        var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        var part = decoded.split(BETWEEN, -1);
        if (part.length != PARTS || !part[0].equals(sort.name())) {
            throw new IllegalArgumentException(decoded);
        }
        return new Cursor(
                sort,
                part[1].equals("1"),
                Integer.parseInt(part[2]),
                Long.parseLong(part[3]),
                degrees(part[4], 90),
                degrees(part[5], 180),
                Long.parseLong(part[6]),
                Long.parseLong(part[7]),
                new Total(Long.parseLong(part[8]), part[9].equals("1")));
    }

    private static double degrees(String text, int most) {
        var degrees = Double.parseDouble(text);
        if (!(Math.abs(degrees) <= most)) {
            throw new IllegalArgumentException(text);
        }
        return degrees;
    }

    public static Cursor after(StoredEvent last, Sort sort, boolean forgiving, Total total) {
        return new Cursor(
                sort,
                forgiving,
                Math.round(last.score()),
                last.lowestPrice() == null ? Long.MAX_VALUE : last.lowestPrice(),
                last.location().latitude(),
                last.location().longitude(),
                last.startsAt().toEpochMilli(),
                last.id(),
                total);
    }

    @Override
    public String toString() {
        var text =
                String.join(
                        BETWEEN,
                        sort.name(),
                        forgiving ? "1" : "0",
                        Integer.toString(rank),
                        Long.toString(price),
                        Double.toString(latitude),
                        Double.toString(longitude),
                        Long.toString(startsAt),
                        Long.toString(id),
                        Long.toString(total.events()),
                        total.isLowerBound() ? "1" : "0");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
