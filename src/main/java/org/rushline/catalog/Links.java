package org.rushline.catalog;

import java.time.ZoneId;
import java.util.List;
import org.rushline.performer.PerformerId;
import org.rushline.seatplan.SeatPlanId;
import org.rushline.venue.VenueId;

/** What an event refers to, checked to exist and to fit together. */
public record Links(
        VenueId venue, ZoneId zone, SeatPlanId seatPlan, List<PerformerId> performers) {}
