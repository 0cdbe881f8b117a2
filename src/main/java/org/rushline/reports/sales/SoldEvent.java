package org.rushline.reports.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.rushline.platform.id.EventId;

/**
 * An event with tickets, as the sales report knows it.
 *
 * @param places of its seat plan
 */
record SoldEvent(
        EventId id, String name, ZoneId zone, LocalDateTime starts, String currency, int places) {

    static SoldEvent of(ResultSet row) throws SQLException {
        return new SoldEvent(
                new EventId(row.getLong("id")),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("starts_at_local", LocalDateTime.class),
                row.getString("currency"),
                row.getInt("places"));
    }

    /** The day that it was at the venue. */
    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
