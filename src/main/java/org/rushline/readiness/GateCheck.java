package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;
import org.rushline.waitingroom.AdmissionCheck;

/** Whether the gate is really on: somebody without an admission must be refused. */
@ApplicationScoped
class GateCheck implements ReadinessCheck {

    @Inject GateTrial trial;
    @Inject AdmissionCheck admissions;

    @Override
    public ReadinessCode code() {
        return ReadinessCode.GATE;
    }

    @Override
    public Finding look(CheckedRoom room) {
        return Finding.ofEach(room, date -> look(room, date.event()));
    }

    private Finding look(CheckedRoom room, EventId event) {
        return switch (room.room().mode()) {
            case ENDED ->
                    Finding.bad("The room has ended, so nobody needs an admission. Open it anew.");
            case OFF -> whenItOpens(trial.attempt(room.room(), event));
            default -> now(trial.attempt(room.room(), event), strangersGetIn(event));
        };
    }

    /** The seat map asks there, and so does whoever reserves, before anything else. */
    private boolean strangersGetIn(EventId event) {
        return admissions.isIn(event, new AccountId(UUID.randomUUID()));
    }

    private static Finding whenItOpens(Problem problem) {
        return GateTrial.refused(problem)
                ? Finding.good(
                        "The room is off, so nobody needs an admission yet. Once it is on, a stranger's order is refused: we tried.")
                : through(problem);
    }

    private static Finding now(Problem problem, boolean strangersGetIn) {
        if (!GateTrial.refused(problem)) {
            return through(problem);
        }
        return strangersGetIn
                ? Finding.bad(
                        "A stranger's order is refused, but this node shows them the seat map. Look again in two seconds, then restart the node.")
                : Finding.good("A stranger tried to reserve and was refused.");
    }

    private static Finding through(Problem problem) {
        return Finding.bad(
                problem == null
                        ? "A stranger without an admission could reserve. Pause the sale; do not open it."
                        : "A stranger was not stopped by the gate, but only later: %s Look whether everybody is let in just now."
                                .formatted(problem.getMessage()));
    }
}
