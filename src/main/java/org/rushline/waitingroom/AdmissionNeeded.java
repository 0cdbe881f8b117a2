package org.rushline.waitingroom;

import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;

/** A waiting room is on, and whoever asks has not been let in: 403, naming the room's page. */
public class AdmissionNeeded extends Problem {

    public AdmissionNeeded(EventId event) {
        super(
                403,
                "admission-needed",
                "Please wait your turn",
                "This event has a waiting room. Join it, and reserve when you have been let in.");
        member("waitingRoom", "/waiting-room/" + event);
    }
}
