package org.rushline.inventory;

/**
 * A place as it is called on a ticket.
 *
 * @param row null for a standing place, and so is the seat
 */
public record SeatLabel(String section, String row, String seat) {

    /** Such as "Stalls, row F, seat 12". */
    @Override
    public String toString() {
        return row == null ? section : "%s, row %s, seat %s".formatted(section, row, seat);
    }
}
