package org.rushline.booking;

/**
 * A ticket of a booking, and where it is.
 *
 * @param row null for a standing place, and so is the seat
 * @param price minor units, frozen when it was reserved; the fee comes on top
 * @param status HELD, SOLD, RETURNED (given back after it was sold) or RELEASED (never sold)
 */
public record BookedTicket(
        String id,
        String section,
        String row,
        String seat,
        String tier,
        String tierName,
        long price,
        long fee,
        String status) {}
