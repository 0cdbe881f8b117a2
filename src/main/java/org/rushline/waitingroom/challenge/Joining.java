package org.rushline.waitingroom.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.secrets.RoomSecrets;

/** What joining costs, so that a thousand accounts of one person cost a thousand times as much. */
@ApplicationScoped
public class Joining {

    @Inject JoinThrottle throttle;
    @Inject RoomSecrets secrets;

    /**
     * @param holder an account, or a browser
     * @throws ChallengeNeeded if they have something to do first
     * @throws TooManyRequests if they come too often, or too many came from there
     */
    public void mayJoin(Room room, UUID holder, JoinProof proof) {
        throttle.toJoin(holder, proof.addressBlock());
        int work = room.settings().joiningWork();
        if (work == 0) {
            return;
        }
        var secret = secrets.of(room.id());
        var whose = room.id() + "-" + holder;
        if (!Work.isSolved(secret, whose, proof.work())
                && !Patience.isOver(secret, whose, proof.patience(), Instant.now())) {
            throw new ChallengeNeeded(
                    Work.task(secret, whose, work),
                    Patience.token(secret, whose, Instant.now()),
                    Patience.WAIT.toSeconds());
        }
    }
}
