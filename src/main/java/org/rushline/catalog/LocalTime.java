package org.rushline.catalog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.rushline.platform.problem.InvalidFields;

/** The moment that a time on a poster means, where clocks are sometimes moved. */
final class LocalTime {

    private LocalTime() {}

    /**
     * @param field named if there is no such moment, or if there are two and no offset says which
     */
    static Instant toInstant(String field, LocalDateTime local, ZoneId zone, String offset) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new InvalidFields(
                    field, "does not exist in " + zone + ": the clocks are put forward then");
        }
        if (offset != null) {
            return local.toInstant(chosen(field, offset, offsets));
        }
        if (offsets.size() > 1) {
            throw new InvalidFields(
                    field,
                    "happens twice in %s: say which by startsAtOffset, %s or %s"
                            .formatted(zone, offsets.get(0), offsets.get(1)));
        }
        return local.toInstant(offsets.get(0));
    }

    /** For what may be a little off without harm: of two moments the earlier. */
    static Instant roughly(LocalDateTime local, ZoneId zone) {
        return local == null ? null : local.atZone(zone).toInstant();
    }

    private static ZoneOffset chosen(
            String field, String offset, java.util.List<ZoneOffset> offsets) {
        return offsets.stream()
                .filter(possible -> possible.equals(ZoneOffset.of(offset)))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(field, "is not at offset " + offset));
    }
}
