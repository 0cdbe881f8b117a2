package org.rushline.seatplan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Iterator;
import java.util.List;
import org.rushline.seatplan.shape.Point;

/** A block, a balcony, a box or a standing area of a stored plan. */
@Entity
@IdClass(Section.Key.class)
class Section {

    /** Its place in its plan. */
    record Key(long plan, int number) {}

    @Id
    @Column(name = "seat_plan_id")
    private long plan;

    @Id private int number;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String zone;

    @Column(updatable = false)
    private boolean standing;

    @Column(updatable = false)
    private String category;

    @Convert(converter = PlanJson.Outline.class)
    @Column(updatable = false)
    private List<Point> outline;

    @Column(name = "first_ordinal", updatable = false)
    private int firstOrdinal;

    @Column(updatable = false)
    private int places;

    protected Section() {}

    List<Point> outline() {
        return outline;
    }

    /** Takes its seats from those that come next. */
    void addTo(PlanBuilder builder, Iterator<PlanSeat> seats) {
        if (standing) {
            builder.standing(name, zone, outline, category, places);
            return;
        }
        builder.section(name, zone, outline);
        for (int i = 0; i < places; i++) {
            builder.seat(seats.next());
        }
    }
}
