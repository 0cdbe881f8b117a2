package org.rushline.seatplan;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.rushline.seatplan.Decoration.Caption;
import org.rushline.seatplan.shape.Point;

/**
 * The column {@code scenery}: {@code {"stage", "outline": [[x, y], …], "focus": [x, y],
 * "decorations": [{"outline", "colour", "border", "caption": {"text", "at", "size",
 * "rotation"}}]}}.
 */
final class SceneryJson {

    private SceneryJson() {}

    static String of(Scenery scenery) {
        var decorations = Json.createArrayBuilder();
        scenery.decorations().forEach(decoration -> decorations.add(decoration(decoration)));
        return Json.createObjectBuilder()
                .add("stage", scenery.stage().name())
                .add("outline", points(scenery.outline()))
                .add("focus", point(scenery.focus()))
                .add("decorations", decorations)
                .build()
                .toString();
    }

    static Scenery read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new Scenery(
                    Stage.valueOf(json.getString("stage")),
                    points(json.getJsonArray("outline")),
                    point(json.getJsonArray("focus")),
                    json.getJsonArray("decorations").getValuesAs(JsonObject.class).stream()
                            .map(SceneryJson::decoration)
                            .toList());
        }
    }

    private static JsonObjectBuilder decoration(Decoration decoration) {
        var json = Json.createObjectBuilder().add("outline", points(decoration.outline()));
        if (decoration.colour() != null) {
            json.add("colour", decoration.colour());
        }
        if (decoration.border() != null) {
            json.add("border", decoration.border());
        }
        var caption = decoration.caption();
        if (caption != null) {
            json.add(
                    "caption",
                    Json.createObjectBuilder()
                            .add("text", caption.text())
                            .add("at", point(caption.middle()))
                            .add("size", caption.size())
                            .add("rotation", caption.rotation()));
        }
        return json;
    }

    private static Decoration decoration(JsonObject json) {
        return new Decoration(
                points(json.getJsonArray("outline")),
                json.getString("colour", null),
                json.getString("border", null),
                json.containsKey("caption") ? caption(json.getJsonObject("caption")) : null);
    }

    private static Caption caption(JsonObject json) {
        return new Caption(
                json.getString("text"),
                point(json.getJsonArray("at")),
                (float) json.getJsonNumber("size").doubleValue(),
                (float) json.getJsonNumber("rotation").doubleValue());
    }

    private static JsonArrayBuilder points(List<Point> points) {
        var array = Json.createArrayBuilder();
        points.forEach(point -> array.add(point(point)));
        return array;
    }

    private static List<Point> points(JsonArray array) {
        return array.getValuesAs(JsonArray.class).stream().map(SceneryJson::point).toList();
    }

    private static JsonArrayBuilder point(Point point) {
        return Json.createArrayBuilder().add(point.x()).add(point.y());
    }

    private static Point point(JsonArray xy) {
        return new Point(xy.getJsonNumber(0).doubleValue(), xy.getJsonNumber(1).doubleValue());
    }

    /** As an entity has it. What comes from a jsonb column is an object of the driver's own. */
    @Converter
    static class InColumn implements AttributeConverter<Scenery, Object> {

        @Override
        public Object convertToDatabaseColumn(Scenery scenery) {
            return scenery == null ? null : of(scenery);
        }

        @Override
        public Scenery convertToEntityAttribute(Object json) {
            return json == null ? null : read(json.toString());
        }
    }
}
