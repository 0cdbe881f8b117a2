package org.rushline.seatplan.pretix;

import org.rushline.seatplan.pretix.json.JsonCursor;
import org.rushline.seatplan.shape.Point;

/**
 * Reads an area. Who stands in it (capacity, standing, category) is our own extension: pretix only
 * draws areas.
 */
record AreaReader(JsonCursor json, RawPlan.Area area) {

    void read() {
        json.object(this::field);
    }

    void field(String key) {
        switch (key) {
            case "shape" -> area.shape = json.text();
            case "position" -> json.point(x -> area.x = x, y -> area.y = y);
            case "rotation" -> area.rotation = json.number();
            case "color" -> area.colour = json.text();
            case "border_color" -> area.border = json.text();
            case "capacity" -> area.capacity = json.wholeNumber();
            case "standing" -> standing();
            case "category" -> area.category = json.text();
            case "text" -> text();
            case "width" -> own().width = json.number(); // as the format's first version has it
            case "height" -> own().height = json.number();
            case "polygon" -> polygon();
            case "rectangle" ->
                    json.pair(
                            "width",
                            w -> area.size(key).width = w,
                            "height",
                            h -> area.size(key).height = h);
            case "circle" -> circle();
            case "ellipse" -> ellipse();
            default -> json.leaveOut();
        }
    }

    private RawPlan.Size own() {
        return area.size("");
    }

    /** Yes or no, or how many. */
    private void standing() {
        if (json.isNumber()) {
            area.capacity = json.wholeNumber();
        } else {
            json.yesOrNo().ifPresent(yes -> area.standing = yes);
        }
    }

    private void text() {
        if (!json.isObject()) {
            area.text = json.text();
            return;
        }
        json.object(
                key -> {
                    switch (key) {
                        case "text" -> area.text = json.text();
                        case "position" -> {
                            area.textAt = new RawPlan.Spot();
                            json.point(x -> area.textAt.x = x, y -> area.textAt.y = y);
                        }
                        case "size" -> textSize();
                        default -> json.leaveOut();
                    }
                });
    }

    private void textSize() {
        area.textSize = json.number();
        if (area.textSize <= 0) {
            json.unclear();
        }
    }

    private void polygon() {
        json.object(
                key -> {
                    if (key.equals("points")) {
                        json.array(RawPlan.Area.MAX_CORNERS, i -> point());
                    } else {
                        json.leaveOut();
                    }
                });
    }

    private void point() {
        var xy = new RawPlan.Spot();
        json.point(x -> xy.x = x, y -> xy.y = y);
        area.points.add(new Point(xy.x, xy.y));
    }

    private void circle() {
        json.object(
                key -> {
                    if (key.equals("radius")) {
                        var size = area.size("circle");
                        size.width = 2 * json.number();
                        size.height = size.width;
                    } else {
                        json.leaveOut();
                    }
                });
    }

    private void ellipse() {
        json.object(
                key -> {
                    if (key.equals("radius")) {
                        var size = area.size("ellipse");
                        json.point(x -> size.width = 2 * x, y -> size.height = 2 * y);
                    } else {
                        json.leaveOut();
                    }
                });
    }
}
