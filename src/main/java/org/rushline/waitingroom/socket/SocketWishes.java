package org.rushline.waitingroom.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.rushline.accounts.SignInNeeded;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Problems;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.api.PlaceView;
import org.rushline.waitingroom.challenge.JoinProof;
import org.rushline.waitingroom.holders.Visitor;
import org.rushline.waitingroom.line.MyPlace;
import org.rushline.waitingroom.line.PlaceStanding;
import org.rushline.waitingroom.line.WaitingLine;

/** Does what clients ask over their sockets, and answers as the API does. */
@ApplicationScoped
class SocketWishes {

    private static final int MOST_MESSAGES = 20;
    private static final Duration IN = Duration.ofSeconds(10);

    /** Of a client that works, none is ever answered so. */
    private static final Set<String> NONSENSE =
            Set.of("invalid-fields", "unreadable-body", "too-many-requests");

    @Inject MyPlace places;
    @Inject Rooms rooms;
    @Inject WaitingLine line;
    @Inject SocketLimits limits;

    private final Throttle budget = new Throttle(MOST_MESSAGES, IN, () -> 1);
    private final Jsonb json = JsonbBuilder.create();

    /**
     * Answers a message.
     *
     * @return false if it was none of those that one may send
     */
    boolean hear(RoomSocket socket, String message) {
        try {
            budget.take(socket.name());
            var standing = act(socket, SocketWish.of(message));
            socket.place().answer(standing);
            socket.outbox().answer(text(standing));
            limits.of(socket.holder()).stream()
                    .filter(other -> other != socket)
                    .forEach(other -> other.place().doubt());
            return true;
        } catch (RuntimeException e) {
            var problem = Problems.told(e);
            return socket.outbox().answer(text(problem)) && !NONSENSE.contains(problem.slug());
        }
    }

    /** Null if they have no place afterwards. */
    private PlaceStanding act(RoomSocket socket, SocketWish wish) {
        if (socket.person() == null) {
            throw new SignInNeeded();
        }
        var who = new Visitor(socket.person().id(), Map.of());
        if (wish.join() != null) {
            return places.join(socket.event(), who, JoinProof.none(socket.address()));
        }
        if (wish.enter() != null) {
            return places.enter(socket.event(), who);
        }
        places.leave(socket.event(), who.account());
        return line.standing(rooms.get(socket.event()), socket.holder()).orElse(null);
    }

    /**
     * @param standing null if they have no place
     */
    String text(PlaceStanding standing) {
        return "{\"place\":%s}"
                .formatted(standing == null ? null : json.toJson(PlaceView.of(standing)));
    }

    String text(Problem problem) {
        return problem.toJson().toString();
    }
}
