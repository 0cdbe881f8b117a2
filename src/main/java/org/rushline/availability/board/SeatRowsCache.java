package org.rushline.availability.board;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.seatchoice.SeatRows;
import org.rushline.seatplan.PlanSection;
import org.rushline.seatplan.SeatPlanService;

/** The rows of neighbouring seats by plan; a plan never changes, so they are computed once. */
@ApplicationScoped
public class SeatRowsCache {

    private static final int MOST = 100;

    public record Picture(SeatRows rows, List<Section> sections) {

        Map<String, Integer> areas() {
            return sections.stream()
                    .filter(Section::standing)
                    .collect(Collectors.toMap(Section::name, Section::number));
        }
    }

    /**
     * A section without its seats.
     *
     * @param end the first ordinal after it
     */
    public record Section(
            int number, String name, String zone, boolean standing, int firstOrdinal, int end) {

        public static Section of(PlanSection section) {
            return new Section(
                    section.number(),
                    section.name(),
                    section.zone(),
                    section.standing(),
                    section.firstOrdinal(),
                    section.firstOrdinal() + section.capacity());
        }
    }

    @Inject SeatPlanService plans;

    private LoadingCache<SeatPlanId, Picture> rowsCache;

    @PostConstruct
    void prepare() {
        rowsCache = Caffeine.newBuilder().maximumSize(MOST).build(this::draw);
    }

    public Picture of(SeatPlanId plan) {
        return rowsCache.get(plan);
    }

    private Picture draw(SeatPlanId plan) {
        var layout = plans.layout(plan);
        var sections = layout.sections().stream().map(Section::of).toList();
        return new Picture(SeatRows.of(layout), sections);
    }
}
