package org.rushline.dev;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;
import org.rushline.search.SearchableEvent;
import org.rushline.search.SearchableEvent.Act;
import org.rushline.search.SearchableEvent.Location;
import org.rushline.search.SearchableEvent.Prices;

/** The demo catalogue as an index is told of it, without a server to load it into. */
public final class DemoListing {

    private final DemoData data;
    private final List<String> venues;
    private final List<String> performers;

    private DemoListing(DemoData data) {
        this.data = data;
        venues = List.copyOf(data.venues().keySet());
        performers = List.copyOf(data.performers().keySet());
    }

    /**
     * An event, and by which keys the catalogue's files know it.
     *
     * @param key such as wc26-104
     */
    public record Entry(SearchableEvent event, String key, String venue, List<String> performers) {}

    /** As it is on a given day, the soonest first. */
    public static List<Entry> on(LocalDate today) {
        var listing = new DemoListing(new DemoData(today));
        var events = listing.data.events();
        return IntStream.range(0, events.size())
                .mapToObj(at -> listing.entry(at + 1, events.get(at)))
                .toList();
    }

    private Entry entry(long id, DemoEvent event) {
        return new Entry(
                searchable(id, event),
                event.key(),
                event.venue().key(),
                event.performers().stream().map(DemoPerformer::key).toList());
    }

    private SearchableEvent searchable(long id, DemoEvent event) {
        var zone = event.venue().zone();
        var start = event.startsAt();
        return new SearchableEvent(
                new EventId(id),
                event.name(),
                EventType.valueOf(event.type()),
                event.onSaleNow() ? EventStatus.ON_SALE : EventStatus.ANNOUNCED,
                event.description(),
                start.atZone(zone).toInstant(),
                start,
                zone,
                event.endsAt().atZone(zone).toInstant(),
                data.calendar().onsaleAt(event),
                place(event.venue()),
                event.performers().stream().map(this::act).toList(),
                prices(event.prices()));
    }

    /** The operator API is told no region either. */
    private Location place(DemoVenue venue) {
        return new Location(
                new VenueId(venues.indexOf(venue.key()) + 1),
                venue.name(),
                venue.city(),
                null,
                venue.country(),
                venue.latitude(),
                venue.longitude());
    }

    private Act act(DemoPerformer performer) {
        return new Act(new PerformerId(performers.indexOf(performer.key()) + 1), performer.name());
    }

    private static Prices prices(PriceLadder ladder) {
        return new Prices(
                ladder.currency(), withFee(ladder.bottom() * 100L), withFee(ladder.top() * 100L));
    }

    private static long withFee(long price) {
        return price + PriceLadder.fee(price);
    }
}
