package org.rushline.seatmap;

import java.util.List;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.seatchoice.SeatRows;
import org.rushline.seatchoice.SeatState;
import org.rushline.seatchoice.SeatStates;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;

/** An event with so many seats, and their states. */
final class Pictures {

    private final byte[] states;
    private final SeatStates seats;
    private final SseLog log = new SseLog();

    Pictures(int places) {
        states = new byte[places];
        seats = new SeatStates(rows(places), states, new short[places]);
        show();
    }

    SseLog frames() {
        return log;
    }

    void sell(int... ordinals) {
        become(SeatState.SOLD, ordinals);
    }

    void become(SeatState state, int... ordinals) {
        for (var ordinal : ordinals) {
            states[ordinal] = state.code();
        }
        show();
    }

    void show() {
        log.show(Availability.of(new SeatPlanId(1), seats), 17);
    }

    private static SeatRows rows(int places) {
        var plan = new PlanBuilder();
        var outline = List.of(new Point(0f, 0f), new Point(100f, 0f), new Point(100f, 100f));
        plan.standing("Floor", "", outline, "All", places);
        var all = List.of(new SeatCategory("All", "#808080"));
        return SeatRows.of(plan.build("A house", 100, 100, Stage.STAGE, all));
    }
}
