package org.rushline.platform.id;

/** An event's id, {@code evt_…} in JSON. */
public record EventId(long value) implements NumberId<EventId> {

    private static final String PREFIX = "evt_";

    /** Throws WrongId if it is not the id of an event. */
    public static EventId of(String text) {
        return new EventId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
