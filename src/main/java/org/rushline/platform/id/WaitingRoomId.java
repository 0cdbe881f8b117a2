package org.rushline.platform.id;

/** A waiting room's id, {@code wtr_…} in JSON. */
public record WaitingRoomId(long value) implements NumberId<WaitingRoomId> {

    private static final String PREFIX = "wtr_";

    /**
     * @throws org.rushline.platform.problem.WrongId if it is not the id of a waiting room
     */
    public static WaitingRoomId of(String text) {
        return new WaitingRoomId(Ids.decode(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, value);
    }
}
