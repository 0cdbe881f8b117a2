package org.rushline.catalog;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import org.rushline.platform.problem.InvalidFields;

/**
 * The moments that the times on a poster mean, where clocks are sometimes moved.
 *
 * @param doorsAt null if nobody has said it
 * @param endsAt null if nobody has said it
 */
record Moments(Instant doorsAt, Instant startsAt, Instant endsAt) {

    static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    /**
     * In the hour that happens twice a time means two moments: the first ones that are in order.
     *
     * @throws InvalidFields if there are none, naming the time
     */
    static Moments of(LocalTimes said, ZoneId zone) {
        var doors = all("doorsAtLocal", said.doors(), zone);
        var starts = starts(said, zone);
        var ends = all("endsAtLocal", said.end(), zone);
        for (var start : starts) {
            for (var door : doors) {
                for (var end : ends) {
                    var moments = new Moments(door, start, end);
                    if (moments.doorsInTime() && moments.endsLater()) {
                        return moments;
                    }
                }
            }
        }
        throw disorder(new Moments(doors.get(0), starts.get(starts.size() - 1), null));
    }

    private static List<Instant> starts(LocalTimes said, ZoneId zone) {
        var all = all("startsAtLocal", said.start(), zone);
        if (said.offset() == null) {
            return all;
        }
        var start = said.start().toInstant(said.offset());
        if (!all.contains(start)) {
            var there = zone.getRules().getValidOffsets(said.start()).stream();
            throw new InvalidFields(
                    "startsAtOffset",
                    "is %s in %s at that time"
                            .formatted(there.map(OFFSET::format).collect(joining(" or ")), zone));
        }
        return List.of(start);
    }

    private static List<Instant> all(String field, LocalDateTime local, ZoneId zone) {
        if (local == null) {
            return Collections.singletonList(null);
        }
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new InvalidFields(
                    field, "does not exist in " + zone + ": the clocks are put forward then");
        }
        return offsets.stream().map(local::toInstant).toList();
    }

    private boolean doorsInTime() {
        return doorsAt == null || !doorsAt.isAfter(startsAt);
    }

    private boolean endsLater() {
        return endsAt == null || endsAt.isAfter(startsAt);
    }

    private static InvalidFields disorder(Moments best) {
        return best.doorsInTime()
                ? new InvalidFields("endsAtLocal", "must be after the start")
                : new InvalidFields("doorsAtLocal", "must not be after the start");
    }
}
