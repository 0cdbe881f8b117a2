package org.rushline.seatplan;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.rushline.seatplan.shape.Point;

/** The two JSON columns of a stored plan. */
final class PlanJson {

    private PlanJson() {}

    /** {@code [{"name", "colour"}]}. */
    static String categories(List<SeatCategory> categories) {
        var array = Json.createArrayBuilder();
        for (var category : categories) {
            array.add(
                    Json.createObjectBuilder()
                            .add("name", category.name())
                            .add("colour", category.colour()));
        }
        return array.build().toString();
    }

    static List<SeatCategory> categories(String json) {
        return array(json).getValuesAs(JsonObject.class).stream()
                .map(c -> new SeatCategory(c.getString("name"), c.getString("colour")))
                .toList();
    }

    /** {@code [[x, y], …]}. */
    static String outline(List<Point> outline) {
        var text = new StringBuilder("[");
        for (var point : outline) {
            text.append(text.length() > 1 ? "," : "")
                    .append('[')
                    .append(point.x())
                    .append(',')
                    .append(point.y())
                    .append(']');
        }
        return text.append(']').toString();
    }

    static List<Point> outline(String json) {
        return array(json).getValuesAs(JsonArray.class).stream()
                .map(pair -> pair.getValuesAs(JsonNumber.class))
                .map(pair -> new Point(pair.get(0).doubleValue(), pair.get(1).doubleValue()))
                .toList();
    }

    /** As an entity has them. What comes from a jsonb column is an object of the driver's own. */
    @Converter
    static class Categories implements AttributeConverter<List<SeatCategory>, Object> {

        @Override
        public Object convertToDatabaseColumn(List<SeatCategory> categories) {
            return categories(categories);
        }

        @Override
        public List<SeatCategory> convertToEntityAttribute(Object json) {
            return categories(json.toString());
        }
    }

    /** As an entity has it. */
    @Converter
    static class Outline implements AttributeConverter<List<Point>, Object> {

        @Override
        public Object convertToDatabaseColumn(List<Point> outline) {
            return outline(outline);
        }

        @Override
        public List<Point> convertToEntityAttribute(Object json) {
            return outline(json.toString());
        }
    }

    private static JsonArray array(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }
}
