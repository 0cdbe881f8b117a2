package org.rushline.web.programme;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.rushline.catalog.EventDetails;
import org.rushline.web.input.FormFields;
import org.rushline.web.input.LocalInput;

/** The dates of a run: one a line. Doors and end are as long before and after as on the first. */
record Dates(List<LocalDateTime> others) {

    private static final String FIELD = "dates";

    /** Throws InvalidFields naming the field. */
    static Dates sent() {
        return new Dates(
                FormFields.sent(FIELD)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> LocalInput.parsed(FIELD, line))
                        .toList());
    }

    EventDetails on(LocalDateTime date, EventDetails first) {
        var later = Duration.between(first.startsAtLocal(), date);
        return new EventDetails(
                null,
                first.name(),
                first.type(),
                first.description(),
                first.venueId(),
                first.seatPlanId(),
                date,
                null,
                moved(first.doorsAtLocal(), later),
                moved(first.endsAtLocal(), later),
                first.onsaleAt(),
                first.currency(),
                first.performers(),
                first.tiers(),
                first.sale(),
                null,
                null,
                null,
                first.readBack());
    }

    private static LocalDateTime moved(LocalDateTime time, Duration later) {
        return time == null ? null : time.plus(later);
    }
}
