package org.rushline.availability;

import org.rushline.platform.Money;

/**
 * A place as people find it.
 *
 * @param id the ticket's
 * @param section the section's number
 * @param row null for a standing place, and so is the seat
 * @param price fee included
 * @param note what a buyer should know of it; null: nothing
 * @param free whether it can be had now
 */
public record ListedSeat(
        String id,
        int section,
        String sectionName,
        String row,
        String seat,
        Money price,
        boolean accessible,
        String note,
        boolean free) {}
