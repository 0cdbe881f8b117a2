package org.rushline.platform.id;

/** A ticket's id, {@code tkt_…} in JSON. */
public record TicketId(long value) implements NumberId<TicketId> {

    private static final String PREFIX = "tkt_";

    /** Throws WrongId if it is not the id of a ticket. */
    public static TicketId of(String text) {
        return new TicketId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
