package org.rushline.seatplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A seat of a stored plan; whole plans are read as {@link PlanSeat}s. */
@Entity
@IdClass(Seat.Key.class)
class Seat {

    /** Its place in its plan. */
    record Key(long plan, int ordinal) {}

    @Id
    @Column(name = "seat_plan_id")
    private long plan;

    @Id private int ordinal;

    @Column(updatable = false)
    private int section;

    @Column(name = "row_label", updatable = false)
    private String row;

    @Column(name = "seat_label", updatable = false)
    private String label;

    @Column(updatable = false)
    private float x;

    @Column(updatable = false)
    private float y;

    @Column(updatable = false)
    private String category;

    @Column(updatable = false)
    private boolean accessible;

    @Column(name = "aisle_after", updatable = false)
    private boolean aisleAfter;

    @Column(updatable = false)
    private String note;

    @Column(name = "restricted_view", updatable = false)
    private boolean restrictedView;

    protected Seat() {}
}
