package org.rushline.listing;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.rushline.catalog.EventView;
import org.rushline.performer.PerformerView;
import org.rushline.venue.VenueView;

/** The public JSON of an event: what there is to know of it, then, if asked for, every ticket. */
final class EventDocument {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final JsonGenerator json = Json.createGenerator(bytes);

    private EventDocument() {}

    static byte[] of(
            EventView event, VenueView venue, List<PerformerView> performers, TicketRows tickets) {
        var document = new EventDocument();
        document.json.writeStartObject();
        document.facts(event);
        document.venue(venue);
        document.performers(performers);
        document.tiers(event);
        if (tickets != null) {
            document.json.writeStartArray("tickets");
            tickets.writeTo(document.json);
            document.json.writeEnd();
        }
        document.json.writeEnd().close();
        return document.bytes.toByteArray();
    }

    private void facts(EventView event) {
        json.write("id", event.id())
                .write("name", event.name())
                .write("type", event.type().name())
                .write("status", event.status().name());
        text("description", event.description());
        text("cancelReason", event.cancelReason());
        json.write("startsAt", event.startsAt().toString())
                .write("startsAtLocal", event.startsAtLocal().toString())
                .write("startsAtOffset", event.startsAtOffset())
                .write("timeZone", event.timeZone());
        text("doorsAt", event.doorsAt());
        text("doorsAtLocal", event.doorsAtLocal());
        text("endsAt", event.endsAt());
        text("endsAtLocal", event.endsAtLocal());
        text("onsaleAt", event.onsaleAt());
        json.write("seatPlanId", event.seatPlanId()).write("currency", event.currency());
    }

    private void venue(VenueView venue) {
        json.writeStartObject("venue").write("id", venue.id()).write("name", venue.name());
        text("address", venue.address());
        json.write("city", venue.city());
        text("region", venue.region());
        json.write("country", venue.country())
                .write("latitude", venue.latitude())
                .write("longitude", venue.longitude())
                .write("timeZone", venue.timeZone());
        text("description", venue.description());
        json.writeEnd();
    }

    private void performers(List<PerformerView> performers) {
        json.writeStartArray("performers");
        for (var performer : performers) {
            json.writeStartObject()
                    .write("id", performer.id())
                    .write("name", performer.name())
                    .write("kind", performer.kind().name());
            text("country", performer.country());
            json.writeStartArray("colours");
            performer.colours().forEach(json::write);
            json.writeEnd().writeEnd();
        }
        json.writeEnd();
    }

    private void tiers(EventView event) {
        json.writeStartArray("priceTiers");
        for (var tier : event.tiers()) {
            json.writeStartObject()
                    .write("id", tier.id())
                    .write("name", tier.name())
                    .write("price", tier.price())
                    .write("fee", tier.fee())
                    .write("total", tier.allIn())
                    .write("currency", event.currency());
            json.writeStartArray("categories");
            tier.categories().forEach(json::write);
            json.writeEnd().writeEnd();
        }
        json.writeEnd();
    }

    private void text(String name, Object value) {
        if (value != null) {
            json.write(name, value.toString());
        }
    }
}
