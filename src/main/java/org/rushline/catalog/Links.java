package org.rushline.catalog;

import java.time.ZoneId;
import java.util.List;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;

/** What an event refers to, checked to exist and to fit together. */
public record Links(
        VenueId venue, ZoneId zone, SeatPlanId seatPlan, List<PerformerId> performers) {}
