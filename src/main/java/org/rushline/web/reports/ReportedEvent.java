package org.rushline.web.reports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.EventService;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;

/** The event that a list of people is about. */
@Named
@RequestScoped
public class ReportedEvent {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Wording.LOCALE);

    @Inject EventService events;

    private EventView event;

    @PostConstruct
    void open() {
        try {
            event = events.get(EventId.of(FormInput.first("event").orElse("")));
        } catch (WrongId | NotFound none) {
            event = null;
        }
    }

    /** Whether none was named, or one that does not exist. */
    public boolean isLost() {
        return event == null;
    }

    public String getId() {
        return event.id();
    }

    public String getName() {
        return event.name();
    }

    /** By the clock of the venue. */
    public String getWhen() {
        return WHEN.format(event.startsAtLocal());
    }
}
