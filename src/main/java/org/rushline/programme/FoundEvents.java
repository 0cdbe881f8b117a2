package org.rushline.programme;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param number from 1
 * @param total events on all pages
 */
public record FoundEvents(List<EventCard> events, int number, int pages, long total) {

    static FoundEvents of(List<EventCard> events, ProgrammeQuery query, long total) {
        var size = ProgrammeQuery.PAGE_SIZE;
        return new FoundEvents(events, query.page(), (int) ((total + size - 1) / size), total);
    }
}
