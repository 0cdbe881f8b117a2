package org.rushline.seatplan.pretix;

import java.util.Locale;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.pretix.json.JsonCursor;

/**
 * Reads the file into memory, key by key; keys it does not know it leaves out, and that is said.
 */
final class RawPlanReader {

    private static final int MAX_CATEGORIES = 200;
    private static final int MAX_ZONES = 2_000;
    private static final int MAX_AREAS = 5_000;
    private static final int MAX_CORNERS = 200_000;

    private final JsonCursor json;
    private final RawPlan plan = new RawPlan();
    private int seats;
    private int rows;
    private int areas;
    private int corners;

    RawPlanReader(JsonCursor json) {
        this.json = json;
    }

    RawPlan read() {
        json.document(
                key -> {
                    switch (key) {
                        case "name" -> plan.name = json.text();
                        case "size" -> size();
                        case "stage" -> stage();
                        case "categories" -> json.array(MAX_CATEGORIES, i -> category());
                        case "zones" -> json.array(MAX_ZONES, i -> zone(null));
                        default -> json.leaveOut();
                    }
                });
        plan.zones.stream()
                .filter(zone -> zone.parent != null) // which stands before it in the list
                .forEach(
                        zone -> {
                            zone.x += zone.parent.x;
                            zone.y += zone.parent.y;
                        });
        return plan;
    }

    private void size() {
        json.pair("width", width -> plan.width = width, "height", height -> plan.height = height);
    }

    /** Our own extension: what the seats look at, in a word or as an area. */
    private void stage() {
        if (!json.isObject()) {
            kind(json.text());
            return;
        }
        plan.stage = Stage.STAGE;
        plan.stageArea = new RawPlan.Area(json.here());
        var area = new AreaReader(json, plan.stageArea);
        json.object(
                key -> {
                    switch (key) {
                        case "kind" -> kind(json.text());
                        case "focus" -> focus();
                        case "shape", "position", "rotation", "width", "height" -> area.field(key);
                        case "polygon", "rectangle", "circle", "ellipse" -> area.field(key);
                        default -> json.leaveOut();
                    }
                });
        count(plan.stageArea);
    }

    private void kind(String name) {
        switch (name.toUpperCase(Locale.ROOT)) {
            case "" -> {}
            case "PITCH" -> plan.stage = Stage.PITCH;
            case "STAGE" -> plan.stage = Stage.STAGE;
            case "NONE" -> plan.stage = Stage.NONE;
            default -> json.unclear();
        }
    }

    private void focus() {
        plan.focus = new RawPlan.Spot();
        json.point(x -> plan.focus.x = x, y -> plan.focus.y = y);
    }

    private void category() {
        var category = new RawPlan.Category(json.here());
        json.object(
                key -> {
                    switch (key) {
                        case "name" -> category.name = json.text();
                        case "color" -> category.colour = json.text();
                        default -> json.leaveOut();
                    }
                });
        plan.categories.add(category);
    }

    /** Zones within a zone are our own extension. */
    private void zone(RawPlan.Zone parent) {
        var zone = new RawPlan.Zone(json.here(), parent);
        if (plan.zones.size() >= MAX_ZONES) {
            throw json.refused("is more than zone " + MAX_ZONES);
        }
        plan.zones.add(zone);
        json.object(
                key -> {
                    switch (key) {
                        case "name" -> zone.name = json.text();
                        case "position" -> json.point(x -> zone.x = x, y -> zone.y = y);
                        case "rows" -> json.array(PlanLayout.MAX_SEATS, i -> row(zone));
                        case "areas" -> json.array(MAX_AREAS, i -> area(zone));
                        case "zones" -> json.array(MAX_ZONES, i -> zone(zone));
                        default -> json.leaveOut();
                    }
                });
    }

    private void row(RawPlan.Zone zone) {
        var row = new RawPlan.Row(json.here());
        if (++rows > PlanLayout.MAX_SEATS) {
            throw json.refused("is more than row " + PlanLayout.MAX_SEATS);
        }
        zone.rows.add(row);
        json.object(
                key -> {
                    switch (key) {
                        case "row_number" -> row.label = json.text();
                        case "position" -> json.point(x -> row.x = x, y -> row.y = y);
                        case "seats" -> json.array(PlanLayout.MAX_SEATS, i -> seat(row));
                        default -> json.leaveOut();
                    }
                });
    }

    private void seat(RawPlan.Row row) {
        var seat = new RawPlan.Seat(json.here().line());
        if (++seats > PlanLayout.MAX_SEATS) {
            throw json.refused("is more than seat " + PlanLayout.MAX_SEATS);
        }
        row.seats.add(seat);
        json.object(
                key -> {
                    switch (key) {
                        case "seat_guid" -> seat.guid = json.text();
                        case "seat_number" -> seat.label = json.text();
                        case "category" -> seat.category = json.text();
                        case "position" -> json.point(x -> seat.x = x, y -> seat.y = y);
                        case "accessible", "wheelchair" ->
                                seat.accessible |= json.yesOrNo().orElse(false);
                        case "restricted_view" ->
                                seat.restrictedView = json.yesOrNo().orElse(false);
                        case "note" -> seat.note = json.text();
                        default -> json.leaveOut();
                    }
                });
    }

    private void area(RawPlan.Zone zone) {
        var area = new RawPlan.Area(json.here());
        if (++areas > MAX_AREAS) {
            throw json.refused("is more than area " + MAX_AREAS);
        }
        new AreaReader(json, area).read();
        count(area);
        zone.areas.add(area);
    }

    private void count(RawPlan.Area area) {
        corners += area.points.size();
        if (corners > MAX_CORNERS) {
            throw area.location.refused("has more than corner " + MAX_CORNERS + " of the plan");
        }
    }
}
