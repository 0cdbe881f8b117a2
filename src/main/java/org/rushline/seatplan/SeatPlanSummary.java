package org.rushline.seatplan;

import java.util.List;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;

/**
 * A stored plan as lists show it.
 *
 * @param revision from 1; the highest one of a venue's name is the plan as it is now
 * @param places seats and standing places together
 */
public record SeatPlanSummary(
        SeatPlanId id,
        VenueId venueId,
        String name,
        int revision,
        int capacity,
        int seats,
        List<SeatCategory> categories,
        int sections) {}
