package org.rushline.dev;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** Bodies for the operator API. */
final class DemoRequests {

    /**
     * Six million seats would take minutes to store. So only small houses and venues with something
     * on sale have all their seats; the others have a sample.
     */
    private static final int SAMPLE = 1000;

    private static final int SMALL = 3000;

    private DemoRequests() {}

    static JsonObject venue(DemoVenue venue, boolean onSale) {
        var body =
                DemoJson.object()
                        .add("reference", venue.reference())
                        .add("name", venue.name())
                        .add("city", venue.city())
                        .add("country", venue.country())
                        .add("latitude", venue.latitude())
                        .add("longitude", venue.longitude())
                        .add("timeZone", venue.zone().getId())
                        .add("description", description(venue, places(venue, onSale)));
        return (venue.region().isEmpty() ? body : body.add("region", venue.region())).build();
    }

    static JsonObject plan(DemoVenue venue, boolean onSale) {
        var places = places(venue, onSale);
        var body =
                DemoJson.object()
                        .add("name", planName(venue, onSale))
                        .add("kind", venue.kind())
                        .add("capacity", places);
        if (venue.standing() > 0) {
            body.add("standing", (long) venue.standing() * places / venue.capacity());
        }
        return body.build();
    }

    static String planName(DemoVenue venue, boolean onSale) {
        return places(venue, onSale) == venue.capacity() ? "Full house" : "Sample";
    }

    static int places(DemoVenue venue, boolean onSale) {
        return onSale || venue.capacity() <= SMALL ? venue.capacity() : SAMPLE;
    }

    static JsonObject performer(DemoPerformer performer) {
        return DemoJson.object()
                .add("reference", performer.reference())
                .add("name", performer.name())
                .add("kind", performer.kind())
                .add("country", performer.country())
                .add("colours", DemoJson.array(performer.colours()))
                .build();
    }

    static JsonObject event(
            DemoEvent event, DemoPlan plan, List<String> performers, DemoCalendar calendar) {
        var body =
                DemoJson.object()
                        .add("reference", event.reference())
                        .add("name", event.name())
                        .add("type", event.type())
                        .add("description", event.description())
                        .add("venueId", plan.venueId())
                        .add("seatPlanId", plan.id())
                        .add("startsAtLocal", event.startsAt().toString())
                        .add("doorsAtLocal", event.doorsAt().toString())
                        .add("endsAtLocal", event.endsAt().toString())
                        .add("currency", event.prices().currency())
                        .add("performers", DemoJson.array(performers))
                        .add("tiers", tiers(event.prices(), plan.categories()));
        if (!event.onSaleNow()) {
            body.add("onsaleAt", calendar.onsaleAt(event).toString());
        }
        return body.build();
    }

    private static JsonArrayBuilder tiers(PriceLadder ladder, List<String> categories) {
        var prices = ladder.prices(categories.size());
        var tiers = DemoJson.array();
        for (var at = 0; at < categories.size(); at++) {
            tiers.add(
                    DemoJson.object()
                            .add("name", categories.get(at))
                            .add("price", prices.get(at))
                            .add("fee", PriceLadder.fee(prices.get(at)))
                            .add("categories", DemoJson.array(List.of(categories.get(at)))));
        }
        return tiers;
    }

    private static String description(DemoVenue venue, int places) {
        var holds = "Holds %,d.".formatted(venue.capacity());
        return places == venue.capacity()
                ? holds
                : holds + " The demo draws a sample of %,d places.".formatted(places);
    }
}
