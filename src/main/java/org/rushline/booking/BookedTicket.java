package org.rushline.booking;

/**
 * A ticket of a booking, and where it is.
 *
 * @param row null for a standing place, and so is the seat
 * @param note what a buyer should know of it, such as "Restricted view"; null: nothing
 * @param price minor units, frozen when it was reserved; the fee comes on top
 * @param status HELD, SOLD, RETURNED (given back after it was sold) or RELEASED (never sold)
 */
public record BookedTicket(
        String id,
        String section,
        String row,
        String seat,
        String note,
        String tier,
        String tierName,
        long price,
        long fee,
        String status) {}
