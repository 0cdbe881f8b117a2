package org.rushline.catalog;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The times on a poster: as the clock on the venue's wall shows them.
 *
 * @param doors null if nobody has said it
 * @param end null if nobody has said it
 * @param offset of the start, which it needs in the hour that happens twice; null for any
 */
record LocalTimes(LocalDateTime doors, LocalDateTime start, LocalDateTime end, ZoneOffset offset) {

    static LocalTimes by(EventDetails details) {
        var offset = details.startsAtOffset();
        return new LocalTimes(
                details.doorsAtLocal(),
                details.startsAtLocal(),
                details.endsAtLocal(),
                offset == null ? null : ZoneOffset.of(offset));
    }

    /** Reads these times as an edit. An equal start keeps its offset. */
    LocalTimes after(LocalTimes other, ZoneId zone) {
        if (offset == null) {
            return start.equals(other.start) && fits(other.offset, zone) ? at(other.offset) : this;
        }
        return offset.equals(other.offset) && !fits(offset, zone) ? at(null) : this;
    }

    private boolean fits(ZoneOffset some, ZoneId zone) {
        return zone.getRules().isValidOffset(start, some);
    }

    private LocalTimes at(ZoneOffset other) {
        return new LocalTimes(doors, start, end, other);
    }
}
