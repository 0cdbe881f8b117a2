package org.rushline.stripe;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;

/** A JSON object in the making, as Stripe writes them: what is not known is null, not absent. */
final class Shape {

    /** Found once: looking for the provider takes longer than writing an object. */
    private static final JsonProvider PROVIDER = provider();

    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

    private final JsonObjectBuilder builder = BUILDERS.createObjectBuilder();

    /** The one beside this class; a build's thread may belong to a loader that is closed by now. */
    private static JsonProvider provider() {
        var thread = Thread.currentThread();
        var itsLoader = thread.getContextClassLoader();
        thread.setContextClassLoader(Shape.class.getClassLoader());
        try {
            return JsonProvider.provider();
        } finally {
            thread.setContextClassLoader(itsLoader);
        }
    }

    /** Stripe's name of the object's type. */
    static Shape of(String object) {
        return new Shape().with("object", object);
    }

    static JsonObject parse(String text) {
        try (var reader = READERS.createReader(new StringReader(text.isBlank() ? "{}" : text))) {
            return reader.readObject();
        }
    }

    Shape with(String name, Object value) {
        builder.add(name, value(value));
        return this;
    }

    Shape withAll(JsonObject others) {
        others.forEach(builder::add);
        return this;
    }

    JsonObject build() {
        return builder.build();
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Shape shape) {
            return shape.build();
        }
        if (value instanceof Number number) {
            return PROVIDER.createValue(number.longValue());
        }
        if (value instanceof Boolean claim) {
            return claim ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Collection<?> items) {
            return array(items).build();
        }
        return PROVIDER.createValue(value.toString());
    }

    private static JsonObject object(Map<?, ?> map) {
        var shape = new Shape();
        map.forEach((name, value) -> shape.with(name.toString(), value));
        return shape.build();
    }

    private static JsonArrayBuilder array(Collection<?> items) {
        var array = BUILDERS.createArrayBuilder();
        items.forEach(item -> array.add(value(item)));
        return array;
    }
}
