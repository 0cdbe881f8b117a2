package org.rushline.seatplan.pretix;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.pretix.json.Location;
import org.rushline.seatplan.pretix.json.PlainText;

/** The plan's categories by the names that seats call them. */
final class Categories {

    private static final int LONGEST = 100;

    private final Map<String, SeatCategory> byName = new LinkedHashMap<>();
    private final Map<String, String> shortened = new HashMap<>();

    Categories(List<RawPlan.Category> raw, Repairs repairs) {
        raw.forEach(category -> add(category, repairs));
    }

    List<SeatCategory> all() {
        return List.copyOf(byName.values());
    }

    /** The name under which the plan knows it. */
    String require(String name, Location location) {
        var known = shortened.get(name);
        if (known == null) {
            throw location.child("category")
                    .refused(
                            name.isEmpty()
                                    ? "must not be missing"
                                    : "is not among the plan's categories: " + name);
        }
        return known;
    }

    private void add(RawPlan.Category raw, Repairs repairs) {
        if (raw.name.isEmpty()) {
            throw raw.location.child("name").refused("must not be empty");
        }
        var name = PlainText.shortened(raw.name, LONGEST);
        if (!name.equals(raw.name)) {
            repairs.add(RepairKind.TEXT_SHORTENED, raw.location.child("name").path());
        }
        shortened.put(raw.name, name);
        if (byName.containsKey(name)) {
            repairs.add(RepairKind.CATEGORY_REPEATED, raw.location.path());
            return;
        }
        var colour = Colours.normal(raw.colour);
        if (colour.isEmpty()) {
            repairs.add(RepairKind.COLOUR_UNKNOWN, raw.location.child("color").path());
        }
        byName.put(
                name,
                new SeatCategory(name, colour.orElseGet(() -> Colours.fromPalette(byName.size()))));
    }
}
