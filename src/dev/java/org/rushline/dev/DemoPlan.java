package org.rushline.dev;

import jakarta.json.JsonObject;
import java.util.List;

/** A seat plan the server has, its categories in the plan's order. */
record DemoPlan(String venueId, String id, List<String> categories) {

    static DemoPlan of(String venueId, JsonObject plan) {
        var categories =
                plan.getJsonArray("categories").getValuesAs(JsonObject.class).stream()
                        .map(category -> category.getString("name"))
                        .toList();
        return new DemoPlan(venueId, plan.getString("id"), categories);
    }
}
