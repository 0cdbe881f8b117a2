package org.rushline.reports.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;

/**
 * A price tier of an event, as the sales report knows it.
 *
 * @param name null if the event has it no more
 */
record SoldTier(EventId event, TierId id, String name, int position, int capacity, int blocked) {

    static SoldTier of(ResultSet row) throws SQLException {
        return new SoldTier(
                new EventId(row.getLong("event_id")),
                new TierId(row.getLong("id")),
                row.getString("name"),
                row.getInt("position"),
                row.getInt("capacity"),
                row.getInt("blocked"));
    }

    /** After those that there are. */
    static SoldTier former(EventId event, TierId id) {
        return new SoldTier(event, id, null, Integer.MAX_VALUE, 0, 0);
    }
}
