package org.rushline.web.input;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.rushline.platform.problem.InvalidFields;

/** Times in forms: as the clock on the venue's wall shows them. */
public final class LocalInput {

    private static final String REASON = "must be a date and a time such as 2027-01-14 19:30";

    private LocalInput() {}

    /** Null if the field is empty. Throws InvalidFields naming it. */
    public static LocalDateTime sent(String field) {
        var text = FormFields.sent(field);
        return text.isEmpty() ? null : parsed(field, text);
    }

    /** Throws InvalidFields naming the field. */
    public static LocalDateTime parsed(String field, String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw new InvalidFields(field, REASON);
        }
    }

    /**
     * The moment meant; null if the field is empty.
     *
     * @param before what it was, which stays if the field still says it; or null
     */
    public static Instant moment(String field, ZoneId zone, Instant before) {
        var local = sent(field);
        if (local == null) {
            return null;
        }
        if (before != null && shown(before, zone).equals(local.toString())) {
            return before;
        }
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new InvalidFields(field, "does not exist there: the clocks go forward then");
        }
        return local.atZone(zone).toInstant();
    }

    /** As the field shows it: no finer than a second, which such a field does not take. */
    public static String shown(Instant moment, ZoneId zone) {
        return moment == null ? "" : LocalDateTime.ofInstant(moment, zone).withNano(0).toString();
    }
}
