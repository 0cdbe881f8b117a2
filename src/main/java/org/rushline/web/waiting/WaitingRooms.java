package org.rushline.web.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rushline.platform.Answers;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.api.RoomDocuments;
import org.rushline.waitingroom.draws.DrawView;
import org.rushline.waitingroom.draws.RoomDraws;
import org.rushline.waitingroom.holders.Visitor;
import org.rushline.waitingroom.line.MyPlace;
import org.rushline.waitingroom.line.PlaceStanding;

/** What the pages ask of waiting rooms: the same as the API. */
@ApplicationScoped
public class WaitingRooms {

    private static final int NOT_FOUND = 404;

    @Inject RoomDocuments documents;
    @Inject RoomDraws draws;
    @Inject MyPlace places;

    /** Empty if the event has none, or if it is off. */
    public Optional<RoomNow> room(EventId event) {
        return Optional.of(documents.of(event))
                .filter(json -> !json.getString("mode").equals(RoomMode.OFF.name()))
                .map(RoomNow::of);
    }

    /** The scheme, host and port of another system's shop; empty if tickets are sold here. */
    Optional<String> shop(EventId event) {
        return Optional.ofNullable(documents.of(event).getString("shop", null));
    }

    public Optional<PlaceStanding> place(EventId event, Visitor who) {
        return Answers.await(places.known(event, who));
    }

    public Optional<DrawView> draw(EventId event) {
        try {
            return Optional.of(draws.of(event));
        } catch (Problem problem) {
            if (problem.status() != NOT_FOUND) {
                throw problem;
            }
            return Optional.empty();
        }
    }
}
