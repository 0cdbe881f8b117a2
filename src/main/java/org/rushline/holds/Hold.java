package org.rushline.holds;

import java.util.UUID;
import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.Proto;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;

/**
 * The hold of one ticket. Fields are only added, because nodes of two versions share the cache
 * during an update.
 *
 * @param bookingHigh the upper half of the booking's UUID
 * @param bookingLow the lower half
 * @param nonce of the attempt that took it, so that only that attempt can undo it
 * @param until milliseconds since 1970 by the taker's clock: past it, others may take it over
 * @param sold it is kept only so that no board shows the seat as free
 */
@Proto
public record Hold(long bookingHigh, long bookingLow, long nonce, long until, boolean sold) {

    public static Hold of(UUID booking, long nonce, long until) {
        return new Hold(
                booking.getMostSignificantBits(),
                booking.getLeastSignificantBits(),
                nonce,
                until,
                false);
    }

    public UUID booking() {
        return new UUID(bookingHigh, bookingLow);
    }

    boolean isOf(UUID booking) {
        return booking.getMostSignificantBits() == bookingHigh
                && booking.getLeastSignificantBits() == bookingLow;
    }

    boolean isSoldTo(UUID booking) {
        return sold && isOf(booking);
    }

    boolean lapsed(long now) {
        return until < now;
    }

    Hold longer(long newUntil) {
        return new Hold(bookingHigh, bookingLow, nonce, newUntil, sold);
    }

    Hold turnedSold(long newUntil) {
        return new Hold(bookingHigh, bookingLow, nonce, newUntil, true);
    }

    /** How holds travel between nodes. */
    @ProtoSchema(
            schemaPackageName = "rushline",
            schemaFileName = "hold.proto",
            schemaFilePath = "proto",
            includeClasses = Hold.class,
            syntax = ProtoSyntax.PROTO3)
    public interface HoldSchema extends GeneratedSchema {}
}
