package org.rushline.presale;

import java.time.Instant;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;

/** There is a presale, and whoever asks may not buy in it: 403, naming the page for codes. */
public class PresaleNeeded extends Problem {

    /**
     * @param everybodyAt from when everybody may buy; null if that is not known
     */
    public PresaleNeeded(EventId event, Instant everybodyAt) {
        super(
                403,
                "presale-only",
                "Only with a code for now",
                "These tickets are in a presale. Buy them with a code, or when everybody may.");
        member("presales", "/presale/" + event);
        if (everybodyAt != null) {
            member("everybodyAt", everybodyAt.toString());
        }
    }
}
