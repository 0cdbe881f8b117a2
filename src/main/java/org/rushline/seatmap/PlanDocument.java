package org.rushline.seatmap;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.seatplan.Decoration;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.PlanSeat;
import org.rushline.seatplan.PlanSection;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.shape.Point;

/**
 * A seat plan as a map draws it: by section, by row, in columns. Places are whole numbers on a grid
 * of 32,768 to the longer side; in a row each is said as the step from the one before, and
 * categories as how often they follow each other, so that 94,000 seats come in a few hundred KB.
 */
final class PlanDocument {

    private static final int GRID = 32_767;

    /** Kept: to find who makes them takes longer than to make one. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final PlanLayout layout;
    private final float scale;
    private final List<String> categories;

    private PlanDocument(PlanLayout layout) {
        this.layout = layout;
        this.scale = GRID / Math.max(layout.width(), layout.height());
        this.categories = layout.categories().stream().map(SeatCategory::name).toList();
    }

    static byte[] of(SeatPlanId id, PlanLayout layout) {
        var document = new PlanDocument(layout).plan().add("id", id.toString()).build();
        var bytes = new ByteArrayOutputStream(16 * layout.capacity());
        try (var writer = Json.createWriter(bytes)) {
            writer.write(document);
        }
        return bytes.toByteArray();
    }

    private JsonObjectBuilder plan() {
        var colours = JSON.createArrayBuilder();
        layout.categories()
                .forEach(
                        category ->
                                colours.add(
                                        JSON.createObjectBuilder()
                                                .add("name", category.name())
                                                .add("colour", category.colour())));
        var sections = JSON.createArrayBuilder();
        layout.sections().forEach(section -> sections.add(section(section)));
        return JSON.createObjectBuilder()
                .add("width", onGrid(layout.width()))
                .add("height", onGrid(layout.height()))
                .add("stage", layout.stage().name())
                .add("stageOutline", outline(layout.scenery().outline()))
                .add("focus", outline(List.of(layout.scenery().focus())))
                .add("decorations", decorations())
                .add("places", layout.capacity())
                .add("categories", colours)
                .add("sections", sections);
    }

    private JsonArrayBuilder outline(List<Point> points) {
        var outline = JSON.createArrayBuilder();
        points.forEach(point -> outline.add(onGrid(point.x())).add(onGrid(point.y())));
        return outline;
    }

    private JsonArrayBuilder decorations() {
        var decorations = JSON.createArrayBuilder();
        for (var decoration : layout.scenery().decorations()) {
            var json = JSON.createObjectBuilder().add("outline", outline(decoration.outline()));
            if (decoration.colour() != null) {
                json.add("colour", decoration.colour());
            }
            if (decoration.border() != null) {
                json.add("border", decoration.border());
            }
            if (decoration.caption() != null) {
                json.add("caption", caption(decoration.caption()));
            }
            decorations.add(json);
        }
        return decorations;
    }

    private JsonObjectBuilder caption(Decoration.Caption caption) {
        return JSON.createObjectBuilder()
                .add("text", caption.text())
                .add("x", onGrid(caption.middle().x()))
                .add("y", onGrid(caption.middle().y()))
                .add("size", Math.max(1, onGrid(caption.size())))
                .add("rotation", Math.round(caption.rotation()));
    }

    private JsonObjectBuilder section(PlanSection section) {
        var json =
                JSON.createObjectBuilder()
                        .add("name", section.name())
                        .add("zone", section.zone())
                        .add("standing", section.standing())
                        .add("category", categories.indexOf(section.category()))
                        .add("firstOrdinal", section.firstOrdinal())
                        .add("places", section.capacity())
                        .add("outline", outline(section.outline()));
        return section.standing() ? json : json.add("rows", rows(section));
    }

    private JsonArrayBuilder rows(PlanSection section) {
        var rows = JSON.createArrayBuilder();
        var row = new ArrayList<PlanSeat>();
        for (var seat : section.seats()) {
            if (!row.isEmpty() && !Objects.equals(row.get(0).row(), seat.row())) {
                rows.add(row(row));
                row.clear();
            }
            row.add(seat);
        }
        return rows.add(row(row));
    }

    private JsonObjectBuilder row(List<PlanSeat> seats) {
        var labels = JSON.createArrayBuilder();
        var xs = JSON.createArrayBuilder();
        var ys = JSON.createArrayBuilder();
        var accessible = JSON.createArrayBuilder();
        var x = 0;
        var y = 0;
        for (var at = 0; at < seats.size(); at++) {
            var seat = seats.get(at);
            labels.add(seat.label());
            xs.add(onGrid(seat.x()) - x);
            ys.add(onGrid(seat.y()) - y);
            x = onGrid(seat.x());
            y = onGrid(seat.y());
            if (seat.accessible()) {
                accessible.add(at);
            }
        }
        var row =
                JSON.createObjectBuilder()
                        .add("name", seats.get(0).row())
                        .add("labels", labels)
                        .add("x", xs)
                        .add("y", ys)
                        .add("categories", runs(seats))
                        .add("accessible", accessible);
        if (seats.stream().anyMatch(PlanSeat::restrictedView)) {
            row.add("restrictedView", restricted(seats));
        }
        return seats.stream().allMatch(seat -> seat.note() == null)
                ? row
                : row.add("notes", notes(seats));
    }

    private static JsonArrayBuilder restricted(List<PlanSeat> seats) {
        var restricted = JSON.createArrayBuilder();
        for (var at = 0; at < seats.size(); at++) {
            if (seats.get(at).restrictedView()) {
                restricted.add(at);
            }
        }
        return restricted;
    }

    /** {@code {note: [index, …]}}. */
    private static JsonObjectBuilder notes(List<PlanSeat> seats) {
        var at = new LinkedHashMap<String, JsonArrayBuilder>();
        for (var i = 0; i < seats.size(); i++) {
            if (seats.get(i).note() != null) {
                at.computeIfAbsent(seats.get(i).note(), note -> JSON.createArrayBuilder()).add(i);
            }
        }
        var notes = JSON.createObjectBuilder();
        at.forEach(notes::add);
        return notes;
    }

    /** {@code [category, how many, …]}. */
    private JsonArrayBuilder runs(List<PlanSeat> seats) {
        var runs = JSON.createArrayBuilder();
        var count = 0;
        for (var at = 0; at < seats.size(); at++) {
            count++;
            var last = at + 1 == seats.size();
            if (last || !seats.get(at).category().equals(seats.get(at + 1).category())) {
                runs.add(categories.indexOf(seats.get(at).category())).add(count);
                count = 0;
            }
        }
        return runs;
    }

    private int onGrid(float units) {
        return Math.round(units * scale);
    }
}
