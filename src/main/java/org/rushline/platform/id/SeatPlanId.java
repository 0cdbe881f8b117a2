package org.rushline.platform.id;

/** Names one stored revision of a seat plan: {@code spl_…}. */
public record SeatPlanId(long value) implements NumberId<SeatPlanId> {

    private static final String PREFIX = "spl_";

    /** Throws WrongId if the text is no seat plan's id. */
    public static SeatPlanId of(String text) {
        return new SeatPlanId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
