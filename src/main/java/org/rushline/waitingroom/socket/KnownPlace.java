package org.rushline.waitingroom.socket;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.line.PlaceStanding;
import org.rushline.waitingroom.line.PlaceStanding.State;

/** What a client has been told: where they stand, and how the room does. */
final class KnownPlace {

    private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);
    private static final Duration SELDOM = Duration.ofSeconds(60);
    private static final double LEAST_SPREAD = 0.8;

    /** All that is said of a place and does not change by itself. */
    private record Said(
            WaitingRoomId line, long number, OptionalLong position, State state, Instant until) {

        static Said of(PlaceStanding standing) {
            return new Said(
                    standing.place().room(),
                    standing.place().number(),
                    standing.position(),
                    standing.state(),
                    standing.admittedUntil());
        }
    }

    /** So that not all of those who hear it seldom hear it at the same moment. */
    private final float spread = (float) ThreadLocalRandom.current().nextDouble(LEAST_SPREAD, 1);

    private Said said;
    private boolean asked;
    private RoomMode askedIn;
    private long askedAt;
    private long changedAt = System.nanoTime();
    private String headline;
    private long toldAt;

    /** Whether they have been let in. */
    synchronized boolean isAdmitted() {
        return said != null && said.state == State.ADMITTED;
    }

    /** Somebody with the same place has changed it, maybe. */
    synchronized void doubt() {
        asked = false;
    }

    /** Whether the database is to be asked where they stand. */
    synchronized boolean isDoubtful(RoomState room, long now) {
        if (!asked || room.mode() != askedIn) {
            return true;
        }
        if (said == null || said.state == State.ENDED) {
            return now - askedAt > NOW_AND_THEN.toNanos();
        }
        if (said.state == State.WAITING && said.position.isPresent()) {
            return room.hasCalled(said.line, said.position.getAsLong())
                    || now - askedAt > spread * SELDOM.toNanos();
        }
        var calling = room.mode() == RoomMode.OPEN || room.mode() == RoomMode.PAUSED;
        return said.state != State.WAITING || calling || now - askedAt > NOW_AND_THEN.toNanos();
    }

    /**
     * Takes what the database says.
     *
     * @param standing null if they have no place
     * @param since when it was asked
     * @return whether it is news
     */
    synchronized boolean learn(PlaceStanding standing, RoomState room, long since) {
        if (changedAt - since > 0) {
            return false; // older than what we know
        }
        var first = askedIn == null;
        asked = true;
        askedIn = room.mode();
        askedAt = since;
        return take(standing) || first;
    }

    /** Takes what they have just been answered. */
    synchronized void answer(PlaceStanding standing) {
        take(standing);
        changedAt = System.nanoTime();
    }

    private boolean take(PlaceStanding standing) {
        var now = standing == null ? null : Said.of(standing);
        var news = now == null ? said != null : !now.equals(said);
        said = now;
        return news;
    }

    /** Whether they are to hear how the room does; then it counts as told. */
    synchronized boolean isDue(RoomState room, long now) {
        var news = !room.headline().equals(headline);
        if (!news && now - toldAt < pause(room).toNanos() * spread) {
            return false;
        }
        headline = room.headline();
        toldAt = now;
        return true;
    }

    private Duration pause(RoomState room) {
        return said != null && said.state != State.ENDED && said.position.isPresent()
                ? room.pause(said.line, said.position.getAsLong())
                : room.pause();
    }
}
