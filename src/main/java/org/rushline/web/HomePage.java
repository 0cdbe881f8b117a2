package org.rushline.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rushline.catalog.EventType;
import org.rushline.listing.EventCard;
import org.rushline.listing.Programme;

/** {@code /}: what is on. */
@Named
@RequestScoped
public class HomePage {

    private static final int SHOWN = 13; // one large, three rows of four
    private static final int OPENING = 4;

    @Inject Programme programme;

    private List<EventCard> upcoming;
    private List<EventCard> openingSoon;

    @PostConstruct
    void open() {
        upcoming = programme.upcoming(SHOWN);
        openingSoon = programme.openingSoon(OPENING);
    }

    public EventCard getNext() {
        return upcoming.isEmpty() ? null : upcoming.get(0);
    }

    public List<EventCard> getLater() {
        return upcoming.isEmpty() ? upcoming : upcoming.subList(1, upcoming.size());
    }

    public List<EventCard> getOpeningSoon() {
        return openingSoon;
    }

    public EventType[] getTypes() {
        return EventType.values();
    }
}
