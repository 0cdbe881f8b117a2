package org.rushline.waitingroom.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far off it was what people were told of their wait. */
@Schema(
        name = "WaitingRoomEstimates",
        description =
                "What people were told of their wait, against what came; waits of less than a minute do not count.")
public record EstimateReport(
        @Schema(
                        description =
                                "How many estimates are compared: each minute those of four positions in the line.",
                        examples = "812")
                int compared,
        @Schema(
                        description =
                                "The median distance of a range's middle from the real wait, as a share of it; absent if there is none.",
                        examples = "0.081")
                Double errorHalf,
        @Schema(
                        description =
                                "The same share, of all but the tenth that were furthest off.",
                        examples = "0.174")
                Double errorMost,
        @Schema(
                        description = "The share of ranges, as they were said, that were right.",
                        examples = "0.93")
                Double right) {

    private static final double MOST = 0.9;
    private static final double ROUND = 1_000;

    /** At a tenth, the half, nine tenths and the end of the line; only of who has been called. */
    static final String SAMPLES =
            """
            select e.low, e.high, p.position - e.now_serving - 1 as ahead, extract(epoch from c.at - e.at) / 60 as minutes
            from waiting_room r
            join waiting_room_estimate e on e.room_id = r.id and e.term = r.term
            cross join lateral (
                select distinct e.now_serving + ceil((e.line_end - e.now_serving) * part)::bigint as position
                from unnest(array[0.1, 0.5, 0.9, 1.0]) as part) p
            cross join lateral (
                select called.at from called
                where called.room_id = r.id and called.term = r.term and called.position >= p.position
                order by called.position limit 1) c
            where r.id = ? and e.low > 0 and c.at >= e.at + interval '1 minute'""";

    record Compared(WaitEstimate told, double minutes) {

        static Compared of(ResultSet row) throws SQLException {
            return new Compared(
                    WaitEstimate.of(
                            row.getLong("ahead"), row.getDouble("low"), row.getDouble("high")),
                    row.getDouble("minutes"));
        }
    }

    static EstimateReport of(List<Compared> all) {
        if (all.isEmpty()) {
            return new EstimateReport(0, null, null, null);
        }
        var errors = all.stream().map(one -> one.told.error(one.minutes)).sorted().toList();
        long right = all.stream().filter(one -> one.told.wasRight(one.minutes)).count();
        return new EstimateReport(
                all.size(),
                rounded(errors.get((all.size() - 1) / 2)),
                rounded(errors.get((int) Math.ceil(all.size() * MOST) - 1)),
                rounded((double) right / all.size()));
    }

    static double rounded(double share) {
        return Math.round(share * ROUND) / ROUND;
    }
}
