package org.rushline.waitingroom.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.RoomNumbers;
import org.rushline.waitingroom.Rooms;

/** Counts how it went. */
@Stateless
public class RoomReports {

    @Inject Sql sql;
    @Inject Rooms rooms;

    /**
     * @throws NotFound if the event has no waiting room
     */
    public RoomReport of(EventId event) {
        var room = rooms.get(event).id();
        var numbers = sql.first(RoomNumbers.COUNT, RoomNumbers::of, room).orElseThrow();
        var lanes = sql.list(RoomReport.LANES, RoomReport.Lane::of, room);
        var compared = sql.list(EstimateReport.SAMPLES, EstimateReport.Compared::of, room);
        var estimates = EstimateReport.of(compared);
        var places = sql.first(PlaceCount.COUNT, PlaceCount::of, room).orElseThrow();
        long sold = sold(room);
        return sql.first(
                        RoomReport.COUNT,
                        row -> RoomReport.of(row, numbers, places, sold, lanes, estimates),
                        room)
                .orElseThrow();
    }

    /** How many tickets, in orders that were made since the room was opened. */
    public long sold(WaitingRoomId room) {
        return sql.first(RoomReport.SOLD, row -> row.getLong("sold"), room).orElseThrow();
    }
}
