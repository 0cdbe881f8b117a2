package org.rushline.availability;

/**
 * How an event's tickets stand.
 *
 * @param blocked kept back, or not for sale
 * @param held in orders that are not paid yet
 */
public record EventFigures(int total, int free, int held, int sold, int blocked) {

    public static final EventFigures NONE = new EventFigures(0, 0, 0, 0, 0);
}
