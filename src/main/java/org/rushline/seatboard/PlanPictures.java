package org.rushline.seatboard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.rushline.seatchoice.SeatRows;
import org.rushline.seatplan.PlanSection;
import org.rushline.seatplan.SeatPlanId;
import org.rushline.seatplan.SeatPlanService;

/** Who sits beside whom, by seat plan: never changes, so it is made once. */
@ApplicationScoped
class PlanPictures {

    private static final int MOST = 100;

    /**
     * @param areas the standing sections' numbers by their names
     */
    record Picture(SeatRows rows, Map<String, Integer> areas) {}

    @Inject SeatPlanService plans;

    private LoadingCache<Long, Picture> pictures;

    @PostConstruct
    void prepare() {
        pictures = Caffeine.newBuilder().maximumSize(MOST).build(this::draw);
    }

    Picture of(long plan) {
        return pictures.get(plan);
    }

    private Picture draw(long plan) {
        var layout = plans.layout(new SeatPlanId(plan));
        var areas =
                layout.sections().stream()
                        .filter(PlanSection::standing)
                        .collect(Collectors.toMap(PlanSection::name, PlanSection::number));
        return new Picture(SeatRows.of(layout), areas);
    }
}
