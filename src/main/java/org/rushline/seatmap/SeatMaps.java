package org.rushline.seatmap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rushline.catalog.EventId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.request.Rendered;
import org.rushline.seatboard.SeatBoards;
import org.rushline.seatboard.SeatBoards.NoBoard;
import org.rushline.seatplan.SeatPlanId;
import org.rushline.seatplan.SeatPlanService;

/** The documents of which maps are made, each made once for all who ask at the same time. */
@ApplicationScoped
class SeatMaps {

    private static final long MOST_BYTES = 64 << 20;
    private static final int MOST_EVENTS = 500;
    private static final Duration FRESH = Duration.ofMillis(500);

    @Inject SeatPlanService plans;
    @Inject SeatBoards boards;

    private LoadingCache<SeatPlanId, Rendered> documents;
    private LoadingCache<EventId, Rendered> snapshots;

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
    }

    /**
     * @throws NotFound if there is no such plan
     */
    Rendered plan(SeatPlanId id) {
        return documents.get(id);
    }

    /**
     * @throws NotFound if the event has no tickets
     */
    Rendered availability(EventId id) {
        return snapshots.get(id);
    }

    private Rendered snapshot(EventId id) {
        try {
            return Rendered.of(Availability.of(boards.of(id.value()).seats()));
        } catch (NoBoard e) {
            throw new NotFound("ticket of this event");
        }
    }
}
