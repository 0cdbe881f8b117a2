package org.rushline.stripe;

import jakarta.json.JsonObject;

/** Something the simulator has told, or would have. */
public record SimulatedEvent(String id, String type, String object) {

    static SimulatedEvent of(JsonObject event) {
        return new SimulatedEvent(
                event.getString("id"),
                event.getString("type"),
                event.getJsonObject("data").getJsonObject("object").getString("id"));
    }
}
