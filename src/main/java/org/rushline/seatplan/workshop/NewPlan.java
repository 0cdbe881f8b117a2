package org.rushline.seatplan.workshop;

import java.util.List;
import org.rushline.seatplan.Scenery;
import org.rushline.seatplan.SeatPlanSummary;

/**
 * A plan that has just been stored.
 *
 * @param repairs of what was uploaded, a sentence each
 */
public record NewPlan(SeatPlanSummary plan, Scenery scenery, List<String> repairs) {}
