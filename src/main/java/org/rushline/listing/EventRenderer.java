package org.rushline.listing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import org.rushline.availability.TicketList;
import org.rushline.availability.TicketList.ListedTicket;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.EventService;
import org.rushline.performer.PerformerService;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.request.Rendered;
import org.rushline.venue.VenueService;

/** Reads an event and renders it, in one transaction. */
@Stateless
public class EventRenderer {

    @Inject EventService events;
    @Inject VenueService venues;
    @Inject PerformerService performers;
    @Inject TicketList tickets;

    /** Empty if there is no such event, or it is still a draft. */
    public Optional<DatedDocument> withoutTickets(EventId id) {
        return find(id).map(event -> shown(event, null));
    }

    public Optional<DatedDocument> withTickets(EventId id) {
        TicketRows all = json -> tickets.forEach(id, row -> write(json, row));
        return find(id).map(event -> shown(event, all));
    }

    private DatedDocument shown(EventView event, TicketRows rows) {
        return DatedDocument.of(event, Rendered.of(render(event, rows)));
    }

    private byte[] render(EventView event, TicketRows rows) {
        return EventDocument.of(
                event,
                venues.get(VenueId.of(event.venueId())),
                performers.all(event.performers().stream().map(PerformerId::of).toList()),
                rows);
    }

    private static void write(JsonGenerator json, ListedTicket ticket) {
        json.writeStartObject()
                .write("id", ticket.id().toString())
                .write("section", ticket.section());
        if (ticket.row() != null) {
            json.write("row", ticket.row()).write("seat", ticket.seat());
        }
        json.write("tier", ticket.tier().toString())
                .write("status", ticket.state().name())
                .writeEnd();
    }

    private Optional<EventView> find(EventId id) {
        return events.find(id).filter(event -> event.status() != EventStatus.DRAFT);
    }
}
