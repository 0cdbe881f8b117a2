package org.rushline.seatplan.pretix;

import java.util.List;
import org.rushline.seatplan.PlanLayout;

/**
 * @param repairs sentences for the person who sent the file: what is not as it was there
 */
public record ImportedPlan(PlanLayout layout, List<String> repairs) {}
