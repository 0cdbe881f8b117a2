package org.rushline.seatplan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;

/** One revision of a venue's plan. It never changes: an edit is the next revision. */
@Entity
@Table(name = "seat_plan")
class SeatPlan {

    @Id private long id;

    @Column(name = "venue_id", updatable = false)
    private long venueId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private float width;

    @Column(updatable = false)
    private float height;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Stage stage;

    /** Null in a plan that was stored without. */
    @Convert(converter = SceneryJson.InColumn.class)
    @Column(updatable = false)
    private Scenery scenery;

    @Convert(converter = PlanJson.Categories.class)
    @Column(updatable = false)
    private List<SeatCategory> categories;

    @Column(updatable = false)
    private int places;

    @OneToMany
    @JoinColumn(name = "seat_plan_id", insertable = false, updatable = false)
    @OrderBy("number")
    private List<Section> sections = new ArrayList<>();

    protected SeatPlan() {}

    /**
     * @param sectionCount and {@code seats} are counted by the database
     */
    SeatPlanSummary summary(int sectionCount, int seats) {
        return new SeatPlanSummary(
                new SeatPlanId(id),
                new VenueId(venueId),
                name,
                revision,
                places,
                seats,
                categories,
                sectionCount);
    }

    /**
     * @param seats of all sections, in the order of their ordinals; standing places are left out
     */
    PlanLayout layout(Iterator<PlanSeat> seats) {
        var plan = new PlanBuilder();
        sections.forEach(section -> section.addTo(plan, seats));
        return plan.build(name, width, height, scenery(), categories);
    }

    Scenery scenery() {
        return scenery == null
                ? Scenery.guessed(
                        stage, width, height, sections.stream().map(Section::outline).toList())
                : scenery;
    }
}
