package org.rushline.web.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.allocations.AllocatedSeats;
import org.rushline.allocations.RefusedSeat.Cause;

/**
 * Seats that stayed where they were, as a browser brings them back: {@code 12H.15S+2} are two of
 * them, each with the first letter of its cause, and two more.
 */
record RefusedBefore(Map<Integer, Cause> seats, int more) {

    static final RefusedBefore NONE = new RefusedBefore(Map.of(), 0);

    private static final int NAMED = 20;
    private static final Pattern SEEN =
            Pattern.compile("(\\d{1,7}[HCSAN](?:\\.\\d{1,7}[HCSAN])*)(?:\\+(\\d{1,7}))?");

    static String text(AllocatedSeats done) {
        var more = done.refused() - NAMED;
        return done.seats().stream()
                        .limit(NAMED)
                        .map(seat -> seat.ordinal() + seat.cause().name().substring(0, 1))
                        .collect(Collectors.joining("."))
                + (more > 0 ? "+" + more : "");
    }

    /** Nothing, if somebody else has written it. */
    static RefusedBefore of(String text) {
        var seen = SEEN.matcher(text);
        if (!seen.matches()) {
            return NONE;
        }
        var seats = new LinkedHashMap<Integer, Cause>();
        for (var one : seen.group(1).split("\\.")) {
            var last = one.length() - 1;
            seats.put(Integer.valueOf(one.substring(0, last)), cause(one.charAt(last)));
        }
        return new RefusedBefore(
                seats, seen.group(2) == null ? 0 : Integer.parseInt(seen.group(2)));
    }

    private static Cause cause(char letter) {
        return Stream.of(Cause.values())
                .filter(cause -> cause.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }
}
