package org.rushline.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rushline.accounts.CurrentPerson;
import org.rushline.allocations.AllocationPurpose;
import org.rushline.allocations.AllocationView;
import org.rushline.allocations.Allocations;
import org.rushline.allocations.SelectedSeats;
import org.rushline.allocations.SelectedSeats.Part;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.EventService;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.WrongId;
import org.rushline.web.FormInput;

/** {@code /operator/seats?event=evt_…}: which seats are kept back, and from whom. */
@Named
@RequestScoped
@RolesAllowed("STAFF")
public class OperatorSeatsPage {

    @Inject EventService events;
    @Inject Allocations allocations;
    @Inject SelectedSeats seats;
    @Inject CurrentPerson person;

    private EventView event;
    private List<Listed> all = List.of();

    /**
     * An allocation as the page lists it.
     *
     * @param sign stands on its seats
     */
    public record Listed(AllocationView view, String sign) {}

    @PostConstruct
    void open() {
        event = FormInput.first("event").flatMap(this::event).orElse(null);
        if (event != null) {
            all = signed(allocations.of(EventId.of(event.id())));
        }
    }

    private Optional<EventView> event(String id) {
        try {
            return events.find(EventId.of(id));
        } catch (WrongId none) {
            return Optional.empty();
        }
    }

    /** A to Z, then with numbers. */
    private static List<Listed> signed(List<AllocationView> views) {
        var listed = new ArrayList<Listed>();
        for (var view : views) {
            var n = listed.size();
            var letter = Character.toString('A' + n % 26);
            listed.add(new Listed(view, n < 26 ? letter : letter + n / 26));
        }
        return listed;
    }

    /** Null if none was named, or there is no such event. */
    public EventView getEvent() {
        return event;
    }

    public String getWhen() {
        return OperatorEventsPage.when(event);
    }

    public boolean isOnSale() {
        return event.status() == EventStatus.ON_SALE || event.status() == EventStatus.OVER;
    }

    public boolean isChanging() {
        return person.require().isOneOf("PROGRAMME", "SALES");
    }

    public List<Part> getSections() {
        return parts(false);
    }

    public List<Part> getAreas() {
        return parts(true);
    }

    private List<Part> parts(boolean standing) {
        return seats.parts(EventId.of(event.id())).stream()
                .filter(part -> part.standing() == standing)
                .toList();
    }

    /** Those that keep seats, or may. */
    public List<Listed> getKept() {
        return all.stream().filter(one -> one.view().releasedAt() == null).toList();
    }

    public List<Listed> getReleased() {
        return all.stream().filter(one -> one.view().releasedAt() != null).toList();
    }

    /** The one that is being changed; null if none is. */
    public AllocationView getChanged() {
        return named("allocation");
    }

    /** The one that is about to be released; null if none is. */
    public AllocationView getEnding() {
        return named("ending");
    }

    private AllocationView named(String parameter) {
        return FormInput.first(parameter)
                .flatMap(
                        id ->
                                getKept().stream()
                                        .map(Listed::view)
                                        .filter(one -> one.id().equals(id))
                                        .findFirst())
                .orElse(null);
    }

    public AllocationPurpose[] getPurposes() {
        return AllocationPurpose.values();
    }

    /** In the time of the house, such as 2026-12-06 18:00. */
    public String local(AllocationView allocation) {
        return allocation.releaseAt() == null
                ? ""
                : allocation
                        .releaseAt()
                        .atZone(ZoneId.of(event.timeZone()))
                        .toLocalDateTime()
                        .withNano(0)
                        .toString();
    }

    /** Part of a text's key that says what has just been done; null if nothing has. */
    public String getDone() {
        return FormInput.first("done")
                .filter(List.of("kept", "released", "saved")::contains)
                .orElse(null);
    }

    /** How many seats that was about. */
    public int getCount() {
        return FormInput.first("n")
                .filter(n -> n.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
