package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;

/** Looks at everything, also after something has failed. */
@ApplicationScoped
public class RoomReadiness {

    private static final Logger LOG = Logger.getLogger(RoomReadiness.class.getName());

    @Inject CheckedRooms checkedRooms;
    @Inject Instance<ReadinessCheck> checks;

    /**
     * @throws NotFound if the event has no waiting room
     */
    public ReadinessView of(EventId event) {
        var room = checkedRooms.of(event);
        return ReadinessView.of(
                checks.stream()
                        .sorted(Comparator.comparing(ReadinessCheck::code))
                        .map(check -> look(check, room))
                        .toList());
    }

    private static ReadinessView.Check look(ReadinessCheck check, CheckedRoom room) {
        var found = found(check, room);
        return new ReadinessView.Check(check.code().name(), found.ok(), found.says());
    }

    private static Finding found(ReadinessCheck check, CheckedRoom room) {
        try {
            return check.look(room);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The check " + check.code() + " has failed");
            return Finding.bad("This check itself has failed; the server's log says why.");
        }
    }
}
