package org.rushline.availability;

import java.util.HashMap;
import org.rushline.availability.board.SeatBoard;
import org.rushline.platform.id.TierId;
import org.rushline.seatchoice.SeatState;
import org.rushline.seatchoice.SeatStates;

/** Counts what a board has left. */
final class BoardCount {

    private BoardCount() {}

    static EventLeft of(SeatBoard board) {
        var seats = board.seats();
        var tiers = board.tiers();
        var free = new int[tiers.size()];
        var pending = new boolean[tiers.size()];
        for (var ordinal = 0; ordinal < seats.rows().capacity(); ordinal++) {
            var tier = seats.tier(ordinal);
            if (tier == SeatStates.NO_TIER) {
                continue;
            }
            var state = seats.state(ordinal);
            if (state == SeatState.FREE) {
                free[tier]++;
            } else if (state == SeatState.HELD || state == SeatState.CLAIMED) {
                pending[tier] = true;
            }
        }
        var left = new HashMap<TierId, TierLeft>();
        for (var tier = 0; tier < free.length; tier++) {
            var most = Math.min(free[tier], TierLeft.MANY);
            left.put(tiers.get(tier), new TierLeft(most, most == 0 && pending[tier]));
        }
        return new EventLeft(left);
    }
}
