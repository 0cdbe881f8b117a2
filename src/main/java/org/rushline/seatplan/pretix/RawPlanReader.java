package org.rushline.seatplan.pretix;

import java.util.Locale;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.Stage;

/** Reads the file into memory, key by key; keys it does not know it passes over. */
final class RawPlanReader {

    private static final int MAX_CATEGORIES = 200;
    private static final int MAX_ZONES = 2_000;

    private final JsonCursor json;
    private final RawPlan plan = new RawPlan();
    private int seats;
    private int rows;

    RawPlanReader(JsonCursor json) {
        this.json = json;
    }

    RawPlan read() {
        json.document(
                key -> {
                    switch (key) {
                        case "name" -> plan.name = json.text();
                        case "size" -> size();
                        case "stage" -> plan.stage = stage(json.text());
                        case "categories" -> json.array(MAX_CATEGORIES, i -> category());
                        case "zones" -> json.array(MAX_ZONES, i -> zone());
                        default -> json.skip();
                    }
                });
        return plan;
    }

    private void size() {
        json.pair("width", width -> plan.width = width, "height", height -> plan.height = height);
    }

    /** Our own extension: what the seats look at. */
    private static Stage stage(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "PITCH" -> Stage.PITCH;
            case "STAGE" -> Stage.STAGE;
            default -> Stage.NONE;
        };
    }

    private void category() {
        var category = new RawPlan.Category(json.here());
        json.object(
                key -> {
                    switch (key) {
                        case "name" -> category.name = json.text();
                        case "color" -> category.colour = json.text();
                        default -> json.skip();
                    }
                });
        plan.categories.add(category);
    }

    private void zone() {
        var zone = new RawPlan.Zone(json.here());
        plan.zones.add(zone);
        json.object(
                key -> {
                    switch (key) {
                        case "name" -> zone.name = json.text();
                        case "position" -> json.point(x -> zone.x = x, y -> zone.y = y);
                        case "rows" -> json.array(PlanLayout.MAX_SEATS, i -> row(zone));
                        case "areas" -> json.array(MAX_ZONES, i -> area(zone));
                        default -> json.skip();
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
                        default -> json.skip();
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
                        case "accessible" -> seat.accessible = json.isTrue();
                        case "note" -> seat.note = json.text();
                        default -> json.skip();
                    }
                });
    }

    private void area(RawPlan.Zone zone) {
        var area = new RawPlan.Area(json.here());
        new AreaReader(json, area).read();
        if (area.capacity > 0) {
            zone.areas.add(area);
        }
    }
}
