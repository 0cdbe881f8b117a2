package org.rushline.waitingroom.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rushline.waitingroom.SlowReason;

/**
 * How hard the brake is on.
 *
 * @param percent of the room's limit that may shop
 * @param reason why, or why that was so until a moment ago; null if the brake is off
 * @param stopped whether nobody is called
 */
record Steering(int percent, SlowReason reason, boolean stopped) {

    static final int ALL = 100;
    static final Steering FREE = new Steering(ALL, null, false);

    private static final int LEAST = 25;
    private static final int STEP = 10;

    static Steering of(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Steering(
                row.getInt("percent"),
                reason == null ? null : SlowReason.valueOf(reason),
                row.getBoolean("calls_stopped"));
    }

    Steering slower(SlowReason why) {
        return new Steering(Math.max(LEAST, percent / 2), why, false);
    }

    Steering faster() {
        return percent + STEP < ALL ? new Steering(percent + STEP, reason, false) : FREE;
    }

    Steering stop(SlowReason why) {
        return new Steering(percent, why, true);
    }

    /** Begins with few, who show whether it works again. */
    Steering goOn() {
        return new Steering(Math.min(LEAST, percent), reason, false);
    }

    /** How many may shop, at least one; null if it is all of the limit. */
    Integer most(int limit) {
        return percent == ALL
                ? null
                : Integer.valueOf(Math.max(1, Math.round(limit * percent / 100f)));
    }
}
