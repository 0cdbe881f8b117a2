package org.rushline.seatplan;

import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.Problem;

/** The plan has a newer revision, whose changes an edit of this one would lose: 409. */
public class NewerRevision extends Problem {

    NewerRevision(SeatPlanId newest) {
        super(
                409,
                "newer-revision",
                "There is a newer revision",
                "Somebody has stored a newer revision of this plan: "
                        + newest
                        + ". Edit that one.");
        member("newest", newest.toString());
    }

    static void refuse(SeatPlanId newest) {
        throw new NewerRevision(newest);
    }
}
