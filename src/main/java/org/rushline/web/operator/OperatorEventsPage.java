package org.rushline.web.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.EventService;
import org.rushline.platform.id.VenueId;
import org.rushline.venue.VenueService;
import org.rushline.venue.VenueView;
import org.rushline.web.FormInput;

/** {@code /operator/events}: what is coming up. */
@Named
@RequestScoped
@RolesAllowed("STAFF")
public class OperatorEventsPage {

    private static final int MOST = 50;
    private static final int LONGEST = 100;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    @Inject EventService events;
    @Inject VenueService venues;
    @Inject CurrentPerson person;

    private final Map<String, VenueView> known = new HashMap<>();
    private List<EventView> found;

    public String getWords() {
        return FormInput.text("words", LONGEST);
    }

    public List<EventView> getFound() {
        if (found == null) {
            found = events.upcoming(getWords(), MOST);
        }
        return found;
    }

    public boolean isChanging() {
        return person.require().isOneOf("PROGRAMME");
    }

    /** How many drafts have just been made. */
    public int getMade() {
        return FormInput.first("made")
                .filter(number -> number.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    public boolean isMore() {
        return getFound().size() == MOST;
    }

    /** In the time of the house. */
    public static String when(EventView event) {
        return DAY.format(event.startsAtLocal());
    }

    public String where(EventView event) {
        var venue =
                known.computeIfAbsent(
                        event.venueId(), id -> venues.get(VenueId.of(event.venueId())));
        return venue.name() + ", " + venue.city();
    }
}
