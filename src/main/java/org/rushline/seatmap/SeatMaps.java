package org.rushline.seatmap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.availability.board.SeatBoard;
import org.rushline.availability.board.SeatBoards;
import org.rushline.availability.board.SeatBoards.NoBoard;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.request.Rendered;
import org.rushline.seatplan.SeatPlanService;

/** The documents of which maps are made, each made once for all who ask at the same time. */
@ApplicationScoped
class SeatMaps {

    private static final long MOST_BYTES = 64 << 20;
    private static final int MOST_EVENTS = 500;
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofMillis(500);

    @Inject SeatPlanService plans;
    @Inject SeatBoards boards;

    private LoadingCache<SeatPlanId, Rendered> documents;
    private LoadingCache<EventId, Rendered> snapshots;
    private LoadingCache<Tiers, Rendered> tiers;

    /** An event's price tiers by the ordinals of a plan. */
    private record Tiers(EventId event, SeatPlanId plan) {}

    @PostConstruct
    void prepare() {
        documents =
                Caffeine.newBuilder()
                        .maximumWeight(MOST_BYTES)
                        .weigher((SeatPlanId id, Rendered document) -> document.weight())
                        .build(id -> Rendered.of(PlanDocument.of(id, plans.layout(id))));
        snapshots =
                Caffeine.newBuilder()
                        .maximumSize(MOST_EVENTS)
                        .expireAfterWrite(FRESH)
                        .build(this::snapshot);
        tiers =
                Caffeine.newBuilder()
                        .maximumSize(MOST_EVENTS)
                        .expireAfterWrite(A_WHILE)
                        .build(key -> Rendered.of(EventSeatsResource.tiers(board(key.event))));
    }

    /** Throws NotFound if there is no such plan. */
    Rendered plan(SeatPlanId id) {
        return documents.get(id);
    }

    /** Throws NotFound if the event has no tickets. */
    Rendered availability(EventId id) {
        return snapshots.get(id);
    }

    Rendered tiers(EventId id) {
        return tiers.get(new Tiers(id, board(id).plan()));
    }

    /** Throws NotFound if the event has no tickets. */
    SeatBoard board(EventId id) {
        try {
            return boards.of(id);
        } catch (NoBoard e) {
            throw new NotFound("ticket of this event");
        }
    }

    private Rendered snapshot(EventId id) {
        var board = board(id);
        var position = board.position(); // before, for meanwhile it may move on
        return Rendered.of(Availability.of(board).document(position));
    }
}
