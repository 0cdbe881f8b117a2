package org.rushline.eventview;

import jakarta.json.stream.JsonGenerator;

/** Writes an event's tickets into an open JSON array. */
@FunctionalInterface
interface TicketRows {

    void writeTo(JsonGenerator json);
}
