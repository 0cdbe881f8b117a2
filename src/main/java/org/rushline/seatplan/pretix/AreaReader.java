package org.rushline.seatplan.pretix;

import org.rushline.seatplan.Point;

/** Reads an area. Its capacity and category are our own extension: pretix only draws areas. */
record AreaReader(JsonCursor json, RawPlan.Area area) {

    private static final int MAX_POINTS = 2_000;

    void read() {
        json.object(
                key -> {
                    switch (key) {
                        case "shape" -> area.shape = json.text();
                        case "position" -> json.point(x -> area.x = x, y -> area.y = y);
                        case "rotation" -> area.rotation = json.number();
                        case "capacity" -> area.capacity = json.wholeNumber();
                        case "category" -> area.category = json.text();
                        case "text" -> text();
                        case "polygon" -> polygon();
                        case "rectangle" -> rectangle();
                        case "circle" -> circle();
                        case "ellipse" -> ellipse();
                        default -> json.skip();
                    }
                });
    }

    private void text() {
        json.object(
                key -> {
                    if (key.equals("text")) {
                        area.text = json.text();
                    } else {
                        json.skip();
                    }
                });
    }

    private void polygon() {
        json.object(
                key -> {
                    if (key.equals("points")) {
                        json.array(MAX_POINTS, i -> point());
                    } else {
                        json.skip();
                    }
                });
    }

    private void point() {
        var xy = new double[2];
        json.point(x -> xy[0] = x, y -> xy[1] = y);
        area.points.add(new Point(xy[0], xy[1]));
    }

    private void rectangle() {
        json.pair("width", w -> area.width = w, "height", h -> area.height = h);
    }

    private void circle() {
        json.pair(
                "radius",
                radius -> {
                    area.width = 2 * radius;
                    area.height = 2 * radius;
                },
                "",
                ignored -> {});
    }

    private void ellipse() {
        json.object(
                key -> {
                    if (key.equals("radius")) {
                        json.point(x -> area.width = 2 * x, y -> area.height = 2 * y);
                    } else {
                        json.skip();
                    }
                });
    }
}
