package org.rushline.stripe;

import com.google.gson.annotations.SerializedName;
import com.stripe.model.EventDataClassLookup;
import com.stripe.model.ExpandableField;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shapes of Stripe's API as Stripe's own library has them: its classes are generated from the
 * OpenAPI description of the version that we speak.
 */
final class StripesShapes {

    private final List<String> strange = new ArrayList<>();

    private StripesShapes() {}

    /** Every difference between this JSON and Stripe's: what, and where. */
    static List<String> strange(JsonValue json, Class<?> model) {
        var shapes = new StripesShapes();
        shapes.check(json, model, model.getSimpleName());
        return shapes.strange;
    }

    /** The JSON names of a class's members, or of a request's parameters. */
    static Set<String> names(Class<?> model) {
        return types(model).keySet();
    }

    private static Map<String, Type> types(Class<?> model) {
        var types = new HashMap<String, Type>();
        Stream.<Class<?>>iterate(model, c -> c != null, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .forEach(
                        field ->
                                types.put(
                                        field.getAnnotation(SerializedName.class).value(),
                                        field.getGenericType()));
        return types;
    }

    private void check(JsonValue json, Type type, String where) {
        if (json == JsonValue.NULL) {
            return;
        }
        var raw =
                type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : (Class<?>) type;
        if (raw == ExpandableField.class && json instanceof JsonString) {
            return;
        }
        if (json instanceof JsonArray array) {
            expect(List.class.isAssignableFrom(raw), where, json);
            array.forEach(one -> check(one, argument(type, 0), where + "[]"));
        } else if (json instanceof JsonObject object) {
            checkObject(object, raw, type, where);
        } else {
            expect(fits(json, raw), where, json);
        }
    }

    private void checkObject(JsonObject object, Class<?> raw, Type type, String where) {
        if (Map.class.isAssignableFrom(raw)) {
            object.forEach((name, value) -> check(value, argument(type, 1), where + "." + name));
            return;
        }
        var model = raw == ExpandableField.class ? argument(type, 0) : raw;
        var own = EventDataClassLookup.classLookup.get(object.getString("object", ""));
        var types = types(own == null ? (Class<?>) model : own);
        expect(!types.isEmpty() || raw == Object.class, where, object);
        object.forEach(
                (name, value) -> {
                    if (types.containsKey(name)) {
                        check(value, types.get(name), where + "." + name);
                    } else {
                        expect(raw == Object.class, where + "." + name, value);
                    }
                });
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType of
                ? of.getActualTypeArguments()[index]
                : Object.class;
    }

    private static boolean fits(JsonValue json, Class<?> type) {
        if (type == Object.class) {
            return true;
        }
        if (json instanceof JsonNumber) {
            return Number.class.isAssignableFrom(type);
        }
        return json instanceof JsonString ? type == String.class : type == Boolean.class;
    }

    private void expect(boolean asStripes, String where, JsonValue json) {
        if (!asStripes) {
            strange.add(where + ": " + json);
        }
    }
}
