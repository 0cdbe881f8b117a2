package org.rushline.platform.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A booking's id: {@code bkg_…} outside, a UUID in the database. */
public record BookingId(UUID uuid) implements UuidId {

    private static final String PREFIX = "bkg_";

    /** Throws WrongId if the text is not a booking's id. */
    public static BookingId of(String text) {
        return new BookingId(Ids.decodeUuid(PREFIX, text));
    }

    /** Derived from buyer and key on every node, so a repeated request has the same booking. */
    public static BookingId derived(AccountId buyer, String key) {
        var name = "booking " + buyer.uuid() + " " + key;
        return new BookingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return Ids.encode(PREFIX, uuid);
    }
}
