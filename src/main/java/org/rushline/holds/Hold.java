package org.rushline.holds;

import java.util.UUID;
import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.Proto;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;
import org.rushline.platform.id.BookingId;

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

    public static Hold of(BookingId booking, long nonce, long until) {
        return new Hold(
                booking.uuid().getMostSignificantBits(),
                booking.uuid().getLeastSignificantBits(),
                nonce,
                until,
                false);
    }

    public BookingId booking() {
        return new BookingId(new UUID(bookingHigh, bookingLow));
    }

    boolean isOf(BookingId booking) {
        return booking.equals(booking());
    }

    boolean isSoldTo(BookingId booking) {
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

    @ProtoSchema(
            schemaPackageName = "rushline",
            schemaFileName = "hold.proto",
            schemaFilePath = "proto",
            includeClasses = Hold.class,
            syntax = ProtoSyntax.PROTO3)
    public interface HoldSchema extends GeneratedSchema {}
}
