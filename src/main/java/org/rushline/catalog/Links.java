package org.rushline.catalog;

import java.time.ZoneId;
import java.util.List;
import org.rushline.performer.PerformerId;
import org.rushline.seatplan.SeatPlanId;
import org.rushline.venue.VenueId;

/** What an event's ids lead to, all of it there and fitting together. */
public record Links(
        VenueId venue, ZoneId zone, SeatPlanId seatPlan, List<PerformerId> performers) {}
