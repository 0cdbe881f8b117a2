package org.rushline.readiness;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.rushline.readiness.CheckedRoom.CheckedDate;

/**
 * What a check has found.
 *
 * @param says in whole sentences what was seen; if it is not right, also what to do
 */
record Finding(boolean ok, String says) {

    static Finding good(String says) {
        return new Finding(true, says);
    }

    static Finding bad(String says) {
        return new Finding(false, says);
    }

    /** Of several dates all must be right; what is not is said first. */
    static Finding ofEach(CheckedRoom room, Function<CheckedDate, Finding> look) {
        var found = room.dates().stream().map(date -> look.apply(date).of(date, room)).toList();
        boolean ok = found.stream().allMatch(Finding::ok);
        return new Finding(
                ok,
                found.stream()
                        .filter(one -> ok || !one.ok)
                        .map(Finding::says)
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    private Finding of(CheckedDate date, CheckedRoom room) {
        return room.dates().size() == 1 ? this : new Finding(ok, date.event() + ": " + says);
    }
}
