package org.rushline.waitingroom.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.waitingroom.RoomNumbers;

/** How a room's term went, so far. */
@Schema(name = "WaitingRoomReport", description = "How it went in a waiting room, so far.")
public record RoomReport(
        @Schema(description = "How many have joined.", examples = "40000") long joined,
        @Schema(description = "How many of them took part in the draw.", examples = "31402")
                long drawn,
        @Schema(description = "How many have been called.", examples = "4500") long called,
        @Schema(
                        description = "How many were called, had their time and have not come.",
                        examples = "300")
                long noShows,
        @Schema(
                        description =
                                "How many people with a place were called, had their time and never came; `noShows` also counts positions that are nobody's.",
                        examples = "280")
                long abandoned,
        @Schema(
                        description = "How many people with a place have not been called.",
                        examples = "35220")
                long notCalled,
        @Schema(description = "How many have been let in.", examples = "4100") long letIn,
        @Schema(description = "How many of them are shopping.", examples = "480") long shopping,
        @Schema(description = "How many of them have bought something.", examples = "2900")
                long bought,
        @Schema(
                        description =
                                "How many tickets were sold, in orders that were made since the room was opened.",
                        examples = "7400")
                long sold,
        @Schema(description = "How many of them have left.", examples = "500") long left,
        @Schema(description = "How many of them had their time end.", examples = "220") long timeUp,
        @Schema(
                        description =
                                "The seconds from joining to being let in, of the half that waited least; absent if nobody has come in.",
                        examples = "1260")
                Long waitedHalf,
        @Schema(
                        description =
                                "The seconds from joining to being let in, of all but the twentieth that waited most.",
                        examples = "3300")
                Long waitedMost,
        @Schema(description = "How many have come in by which way.") List<Lane> lanes,
        @Schema(description = "How far off it was what people were told of their wait.")
                EstimateReport estimates) {

    /** Those who have come in by one way. */
    @Schema(name = "WaitingRoomLane", description = "Those who have come in by one way.")
    public record Lane(
            @Schema(
                            description =
                                    "LINE: they were called. BOOKING: they held tickets when the room was switched on. BYPASS: an operator let them past. Else a lane's name.",
                            examples = "LINE")
                    String lane,
            @Schema(description = "How many have come in.", examples = "4100") long letIn,
            @Schema(description = "Their share of all who have.", examples = "0.976")
                    double share) {

        static Lane of(ResultSet row) throws SQLException {
            return new Lane(
                    row.getString("lane"),
                    row.getLong("let_in"),
                    EstimateReport.rounded(row.getDouble("share")));
        }
    }

    static final String LANES =
            """
            select coalesce(l.lane_name, a.lane) as lane, count(*) as let_in, count(*)::float8 / sum(count(*)) over () as share
            from waiting_room r
            join admission a on a.room_id = r.id and a.term = r.term
            left join waiting_room l on l.id = a.line_id
            where r.id = ? group by a.lane, l.lane_name order by a.lane, l.lane_name""";

    static final String COUNT =
            """
            select count(a.id) as let_in,
                count(a.id) filter (where exists (
                    select from waiting_room_event e join booking b on b.event_id = e.event_id
                    where e.room_id = r.id and b.buyer_id = a.holder and b.created_at >= a.admitted_at
                        and b.status in ('CONFIRMED', 'REFUNDING', 'REFUNDED'))) as bought,
                count(a.id) filter (where a.ended_by = 'LEFT') as gone,
                count(a.id) filter (where a.ended_by = 'EXPIRED') as time_up,
                percentile_disc(0.5) within group (order by extract(epoch from a.admitted_at - p.joined_at)) as half,
                percentile_disc(0.95) within group (order by extract(epoch from a.admitted_at - p.joined_at)) as most
            from waiting_room r
            left join admission a on a.room_id = r.id and a.term = r.term
            left join place p on p.room_id = a.line_id and p.term = a.term and p.number = a.number
            where r.id = ? group by r.id""";

    /** Since the present term began to call people. */
    static final String SOLD =
            """
            select count(*) as sold from waiting_room r
            join waiting_room_event e on e.room_id = r.id
            join booking b on b.event_id = e.event_id
            join booking_item i on i.booking_id = b.id and i.status = 'SOLD'
            where r.id = ? and b.created_at >= (
                select min(c.at) from waiting_room_change c
                where c.room_id = r.id and c.after ->> 'mode' = 'OPEN' and c.after ->> 'term' = r.term::text)""";

    static RoomReport of(
            ResultSet row,
            RoomNumbers numbers,
            PlaceCount places,
            long sold,
            List<Lane> lanes,
            EstimateReport estimates)
            throws SQLException {
        return new RoomReport(
                places.joined(),
                places.drawn(),
                numbers.nowServing(),
                numbers.noShows(),
                places.abandoned(),
                places.notCalled(),
                row.getLong("let_in"),
                numbers.shopping(),
                row.getLong("bought"),
                sold,
                row.getLong("gone"),
                row.getLong("time_up"),
                seconds(row, "half"),
                seconds(row, "most"),
                lanes,
                estimates);
    }

    private static Long seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Math.round(seconds);
    }
}
