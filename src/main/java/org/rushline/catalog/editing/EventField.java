package org.rushline.catalog.editing;

import static org.rushline.catalog.editing.EventField.Owed.NEWS;
import static org.rushline.catalog.editing.EventField.Owed.NOTHING;
import static org.rushline.catalog.editing.EventField.Owed.REASON;
import static org.rushline.catalog.editing.EventField.Until.ALWAYS;
import static org.rushline.catalog.editing.EventField.Until.MADE;
import static org.rushline.catalog.editing.EventField.Until.ONSALE;
import static org.rushline.catalog.editing.EventField.Until.RELOCATION;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventView;
import org.rushline.catalog.Phase;

/** Until when each field may change, and what buyers are owed; docs/events.md says the same. */
public enum EventField {
    REFERENCE("reference", MADE, NOTHING, EventView::reference),
    NAME("name", ALWAYS, NOTHING, EventView::name),
    TYPE("type", ALWAYS, NOTHING, EventView::type),
    DESCRIPTION("description", ALWAYS, NOTHING, EventView::description),
    VENUE("venueId", RELOCATION, REASON, EventView::venueId),
    SEAT_PLAN("seatPlanId", RELOCATION, REASON, EventView::seatPlanId),
    START("startsAtLocal", ALWAYS, REASON, EventView::startsAtLocal),
    OFFSET("startsAtOffset", ALWAYS, REASON, EventView::startsAtOffset),
    DOORS("doorsAtLocal", ALWAYS, NEWS, EventView::doorsAtLocal),
    END("endsAtLocal", ALWAYS, NEWS, EventView::endsAtLocal),
    ONSALE_TIME("onsaleAt", ONSALE, NOTHING, EventView::onsaleAt),
    CURRENCY("currency", ONSALE, NOTHING, EventView::currency),
    PERFORMERS("performers", ALWAYS, NEWS, EventView::performers),
    TIERS("tiers", ALWAYS, NOTHING, EventView::tiers),
    SALE("sale", ALWAYS, NOTHING, EventView::sale);

    /** The last moment at which a field may change. */
    public enum Until {
        MADE("cannot change"),
        ONSALE("cannot change once there are tickets"),
        /** The same, but for an event that moves with all its tickets. */
        RELOCATION("cannot change by an edit once there are tickets: relocate the event"),
        ALWAYS("");

        private final String refusal;

        Until(String refusal) {
            this.refusal = refusal;
        }

        /**
         * @param moving whether the tickets move with the event
         */
        public boolean allows(Phase phase, boolean moving) {
            return switch (this) {
                case MADE -> false;
                case ONSALE -> phase == Phase.PLANNED;
                case RELOCATION -> phase == Phase.PLANNED || moving;
                case ALWAYS -> true;
            };
        }

        public String refusal() {
            return refusal;
        }
    }

    /** What ticket holders are owed when the field changes. */
    public enum Owed {
        NOTHING,
        /** To be told what it was and is now, and why if a reason is given. */
        NEWS,
        /** The same, and no change without a reason. */
        REASON
    }

    private final String member;
    private final Until until;
    private final Owed owed;
    private final Function<EventView, Object> value;

    EventField(String member, Until until, Owed owed, Function<EventView, Object> value) {
        this.member = member;
        this.until = until;
        this.owed = owed;
        this.value = value;
    }

    /** As it is called in {@link EventDetails} and {@link EventView}. */
    public String member() {
        return member;
    }

    public Until until() {
        return until;
    }

    public Owed owed() {
        return owed;
    }

    static Set<EventField> changed(EventView before, EventView after) {
        return Stream.of(values())
                .filter(f -> !Objects.equals(f.value.apply(before), f.value.apply(after)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventField.class)));
    }
}
