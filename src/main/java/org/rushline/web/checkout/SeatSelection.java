package org.rushline.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.WrongId;
import org.rushline.reservation.NewBooking.Area;
import org.rushline.web.FormInput;

/** The seats chosen so far, read from the form or the address. */
@Named
@RequestScoped
public class SeatSelection {

    private static final int USUAL_QUANTITY = 2;
    private static final int MOST = 100;

    /** A price tier; empty if none was chosen. */
    public String getTier() {
        return asked("tier").orElse("");
    }

    public int getQuantity() {
        return asked("quantity")
                .map(SeatSelection::number)
                .filter(n -> n > 0)
                .orElse(USUAL_QUANTITY);
    }

    public boolean isAccessible() {
        return asked("accessible").isPresent();
    }

    public Set<TicketId> getSeats() {
        var seats = new LinkedHashSet<TicketId>();
        all("seat").limit(MOST).forEach(id -> add(id, seats));
        return seats;
    }

    private static void add(String id, Set<TicketId> seats) {
        try {
            seats.add(TicketId.of(id));
        } catch (WrongId e) {
            return; // an address somebody has typed: what cannot be read does not matter
        }
    }

    /** Standing areas, and how many places in each; those without any are left out. */
    public List<Area> getAreas() {
        var names = all("area").toList();
        var places = all("places").map(SeatSelection::number).toList();
        var areas = new ArrayList<Area>();
        for (int i = 0; i < Math.min(names.size(), places.size()); i++) {
            if (places.get(i) > 0) {
                areas.add(new Area(names.get(i), places.get(i)));
            }
        }
        return areas;
    }

    public int places(String area) {
        return getAreas().stream()
                .filter(chosen -> chosen.area().equals(area))
                .mapToInt(Area::quantity)
                .findFirst()
                .orElse(0);
    }

    /** The number of the section that is looked at; −1 if none. */
    public int getSection() {
        return asked("section").map(SeatSelection::number).orElse(-1);
    }

    /** The row that is looked at; empty if none. */
    public String getRow() {
        return asked("row").orElse("");
    }

    /** The key under which the form was sent; null if it cannot be one. */
    String key() {
        return asked("key").filter(key -> key.matches("[!-~]{1,255}")).orElse(null);
    }

    /** For a form: however often it is sent, it is one order. */
    public String getFreshKey() {
        return UUID.randomUUID().toString();
    }

    /** All of it, as an address carries it. */
    String query() {
        return Stream.of(
                        "tier",
                        "quantity",
                        "accessible",
                        "section",
                        "row",
                        "seat",
                        "area",
                        "places")
                .flatMap(name -> all(name).limit(MOST).map(value -> name + "=" + encoded(value)))
                .reduce((all, next) -> all + "&" + next)
                .orElse("");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Optional<String> asked(String name) {
        return all(name).findFirst().filter(value -> !value.isBlank());
    }

    private Stream<String> all(String name) {
        return FormInput.all(name);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }
}
