package org.rushline.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rushline.availability.ListedSeat;
import org.rushline.availability.OpenRow;
import org.rushline.availability.OpenSection;
import org.rushline.availability.OpenSections;
import org.rushline.availability.SeatLists;
import org.rushline.catalog.SaleTerms;
import org.rushline.listing.EventFacts;
import org.rushline.platform.Money;
import org.rushline.platform.MoneyStyle;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.web.EventPage;

/** {@code /event/{eventId}/seats}: what can be chosen now. */
@Named
@RequestScoped
public class SeatsPage {

    @Inject EventPage eventPage;
    @Inject OpenSections open;
    @Inject SeatLists lists;
    @Inject SaleTerms terms;
    @Inject SeatSelection selection;

    private List<OpenRow> rows;
    private List<ListedSeat> chosen;

    /** The one that was chosen, or else the first that can be had. */
    public boolean preset(EventFacts.Tier tier) {
        var tiers = eventPage.getEvent().tiers();
        return tiers.stream()
                .filter(one -> one.id().toString().equals(selection.getTier()))
                .findFirst()
                .or(
                        () ->
                                tiers.stream()
                                        .filter(one -> one.left() != null && one.left().free() > 0)
                                        .findFirst())
                .filter(tier::equals)
                .isPresent();
    }

    /** The numbers from 1 to the limit of an order. */
    public List<Integer> getQuantities() {
        return upTo(terms.of(event()).orderLimit());
    }

    public List<Integer> upTo(int most) {
        return IntStream.rangeClosed(1, most).boxed().toList();
    }

    public int getLimit() {
        return terms.of(event()).orderLimit();
    }

    /** The numbers of standing tickets that can be ordered. */
    public List<Integer> places(OpenSection area) {
        return upTo(Math.min(getLimit(), area.left()));
    }

    /** The sections with seats, by stand or balcony. */
    public Map<String, List<OpenSection>> getZones() {
        var zones = new LinkedHashMap<String, List<OpenSection>>();
        open.of(event()).stream()
                .filter(section -> !section.standing())
                .forEach(s -> zones.computeIfAbsent(s.zone(), z -> new ArrayList<>()).add(s));
        return zones;
    }

    public List<OpenSection> getAreas() {
        return open.of(event()).stream().filter(OpenSection::standing).toList();
    }

    /** The one that is looked at; null if none, or if nothing is left there. */
    public OpenSection getSection() {
        return open.find(event(), selection.getSection()).filter(s -> !s.standing()).orElse(null);
    }

    /** The rows of a section that is too large for one page. */
    public List<String> getRowNames() {
        var section = getSection();
        return section == null || !section.large()
                ? List.of()
                : lists.rowNames(event(), section.number());
    }

    public List<OpenRow> getRows() {
        if (rows == null) {
            rows = find();
        }
        return rows;
    }

    private List<OpenRow> find() {
        var section = getSection();
        if (section == null) {
            return List.of();
        }
        return section.large() && selection.getRow().isEmpty()
                ? List.of()
                : lists.rows(event(), section.number(), selection.getRow());
    }

    public boolean chosen(ListedSeat seat) {
        return seat.free() && selection.getSeats().contains(TicketId.of(seat.id()));
    }

    /** Chosen seats that are not among the rows shown. */
    public List<ListedSeat> getElsewhere() {
        var shown = getRows().stream().flatMap(row -> row.seats().stream()).toList();
        return getChosen().stream().filter(seat -> !shown.contains(seat)).toList();
    }

    private List<ListedSeat> getChosen() {
        if (chosen == null) {
            var wanted = selection.getSeats();
            chosen = wanted.isEmpty() ? List.of() : lists.named(event(), wanted);
            chosen = chosen.stream().filter(ListedSeat::free).toList();
        }
        return chosen;
    }

    void lookAgain() {
        rows = null;
        chosen = null;
    }

    /** The address of a section, or a row of it, with all that is chosen so far. */
    public String address(OpenSection section, String row) {
        var address = new StringBuilder("/event/" + event() + "/seats?section=" + section.number());
        if (row != null && !row.isEmpty()) { // EL has no null text
            address.append("&row=").append(SeatSelection.encoded(row));
        }
        selection.getSeats().forEach(seat -> address.append("&seat=").append(seat));
        return address + "#list";
    }

    public List<Money> getPrices() {
        return eventPage.getEvent().tiers().stream()
                .map(EventFacts.Tier::allIn)
                .distinct()
                .sorted(Comparator.comparingLong(Money::amount))
                .toList();
    }

    /** For scripts: how prices are written here. */
    public MoneyStyle getStyle() {
        return MoneyStyle.of(eventPage.getEvent().tiers().get(0).price().currency());
    }

    /** For scripts: the states in which a booked ticket is its buyer's. */
    public String getOwnStates() {
        return "HELD SOLD";
    }

    private EventId event() {
        return eventPage.getCard().id();
    }
}
