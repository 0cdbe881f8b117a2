package org.rushline.platform.json;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rushline.platform.problem.Nearest;
import org.rushline.platform.problem.UnreadableBody;

/** Reads members into records, lists and scalars, and remembers what it could not take. */
final class RecordBinding {

    private static final int DEEPEST = 50;

    private final JsonParser parser;
    private final FieldErrors errors;

    RecordBinding(JsonParser parser, FieldErrors errors) {
        this.parser = parser;
        this.errors = errors;
    }

    /** The parser stands behind the object's beginning; afterwards behind its end. */
    Record read(Class<?> type, String path) {
        var shape = RecordShape.of(type);
        var values = new HashMap<String, Object>();
        var readBack = new HashMap<String, JsonValue>();
        while (parser.next() != Event.END_OBJECT) {
            member(shape, parser.getString(), path, values, readBack);
        }
        return shape.instance(values, new ReadBack(readBack, shape.names()));
    }

    private void member(
            RecordShape shape,
            String name,
            String path,
            Map<String, Object> values,
            Map<String, JsonValue> readBack) {
        var where = path.isEmpty() ? name : path + "." + name;
        var event = parser.next();
        if (shape.isReadOnly(name)) {
            readBack.put(name, whole(event));
        } else if (!shape.has(name)) {
            skip(event);
            errors.add(where, Nearest.unknown(name, shape.names()));
        } else if (values.containsKey(name)) {
            skip(event);
            errors.add(where, "is there twice");
        } else {
            values.put(name, value(shape.type(name), event, where));
        }
    }

    private Object value(Type type, Event event, String path) {
        if (event == Event.VALUE_NULL) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], event, path);
        }
        var plain = (Class<?>) type;
        return plain.isRecord() ? object(plain, event, path) : scalar(plain, event, path);
    }

    private Object object(Class<?> type, Event event, String path) {
        return event == Event.START_OBJECT
                ? read(type, path)
                : refuse(event, path, "must be an object");
    }

    private List<Object> list(Type of, Event event, String path) {
        if (event != Event.START_ARRAY) {
            refuse(event, path, "must be a list");
            return null;
        }
        var list = new ArrayList<>();
        for (var next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            list.add(value(of, next, path + "[" + list.size() + "]"));
        }
        return list;
    }

    private Object scalar(Class<?> type, Event event, String path) {
        var scalar = Scalar.of(type);
        if (!scalar.events().contains(event)) {
            return refuse(event, path, scalar.expected());
        }
        try {
            return scalar.reader().apply(written(event));
        } catch (IllegalArgumentException e) {
            errors.add(path, e.getMessage());
            return null;
        }
    }

    private String written(Event event) {
        return switch (event) {
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> parser.getString();
        };
    }

    private Object refuse(Event event, String path, String reason) {
        skip(event);
        errors.add(path, reason);
        return null;
    }

    private JsonValue whole(Event begun) {
        try {
            return begun == Event.VALUE_NULL ? JsonValue.NULL : parser.getValue();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) { // of Parsson, a thousand levels down
            throw UnreadableBody.tooDeep();
        }
    }

    /** Event by event: Parsson's own skipping never ends where the document does. */
    private void skip(Event begun) {
        var depth = opens(begun) ? 1 : 0;
        while (depth > 0) {
            var event = parser.next();
            depth += opens(event) ? 1 : closes(event) ? -1 : 0;
            if (depth > DEEPEST) {
                throw UnreadableBody.tooDeep();
            }
        }
    }

    private static boolean opens(Event event) {
        return event == Event.START_OBJECT || event == Event.START_ARRAY;
    }

    private static boolean closes(Event event) {
        return event == Event.END_OBJECT || event == Event.END_ARRAY;
    }
}
