package org.rushline.waitingroom.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.rushline.accounts.SignInNeeded;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Problems;
import org.rushline.waitingroom.api.PlaceView;
import org.rushline.waitingroom.challenge.JoinProof;
import org.rushline.waitingroom.holders.Visitor;
import org.rushline.waitingroom.line.MyPlace;
import org.rushline.waitingroom.line.PlaceStanding;

/** Does what clients ask over their sockets, and answers as the API does. */
@ApplicationScoped
class SocketWishes {

    private static final int MOST_MESSAGES = 20;
    private static final Duration IN = Duration.ofSeconds(10);

    /** Of a client that works, none is ever answered so. */
    private static final Set<String> NONSENSE =
            Set.of("invalid-fields", "unreadable-body", "too-many-requests");

    @Inject MyPlace places;
    @Inject SocketLimits limits;

    private final Throttle budget = new Throttle(MOST_MESSAGES, IN, () -> 1);
    private final Jsonb json = JsonbBuilder.create();

    /**
     * Answers a message, after those that the same client sent before.
     *
     * @param nonsense is run if it was none of those that one may send
     */
    void hear(RoomSocket socket, String message, Runnable nonsense) {
        try {
            budget.take(socket.name());
            var wish = SocketWish.of(message);
            socket.next(
                    () -> act(socket, wish),
                    (standing, failed) -> {
                        if (failed == null) {
                            answer(socket, standing.orElse(null), nonsense);
                        } else {
                            refuse(socket, failed, nonsense);
                        }
                    });
        } catch (RuntimeException refusal) {
            refuse(socket, refusal, nonsense);
        }
    }

    private void answer(RoomSocket socket, PlaceStanding standing, Runnable nonsense) {
        socket.place().answer(standing);
        if (!socket.outbox().answer(text(standing))) {
            nonsense.run();
        }
        limits.of(socket.holder()).stream()
                .filter(other -> other != socket)
                .forEach(other -> other.place().doubt());
    }

    private void refuse(RoomSocket socket, Throwable thrown, Runnable nonsense) {
        var problem = Problems.told(thrown);
        if (!socket.outbox().answer(text(problem)) || NONSENSE.contains(problem.slug())) {
            nonsense.run();
        }
    }

    /** Empty if they have no place afterwards. */
    private CompletableFuture<Optional<PlaceStanding>> act(RoomSocket socket, SocketWish wish) {
        if (socket.person() == null) {
            throw new SignInNeeded();
        }
        var who = Visitor.of(socket.person().id());
        if (wish.join() != null) {
            var room = places.room(socket.event(), who);
            return places.join(room, who, JoinProof.none(socket.address())).thenApply(Optional::of);
        }
        if (wish.enter() != null) {
            return places.enter(socket.event(), who).thenApply(Optional::of);
        }
        return places.leave(socket.event(), who.account());
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
