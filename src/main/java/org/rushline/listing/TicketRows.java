package org.rushline.listing;

import jakarta.json.stream.JsonGenerator;

/** Writes an event's tickets into an open JSON array. */
@FunctionalInterface
interface TicketRows {

    void writeTo(JsonGenerator json);
}
