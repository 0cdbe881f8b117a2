package org.rushline.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.rushline.platform.id.TicketId;

/** One seat, or one standing place, of one event. Made by SQL, a whole event at once. */
@Entity
class Ticket {

    @Id private long id;

    @Column(name = "event_id", updatable = false)
    private long eventId;

    @Column(name = "seat_plan_id", updatable = false)
    private long seatPlanId;

    @Column(updatable = false)
    private int ordinal;

    @Column(name = "tier_id")
    private long tierId;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Version private int version;

    protected Ticket() {}

    TicketId id() {
        return new TicketId(id);
    }

    /** Its seat's number in the plan, 0 … n − 1. */
    int ordinal() {
        return ordinal;
    }

    boolean free() {
        return status == TicketStatus.AVAILABLE && bookingId == null;
    }
}
