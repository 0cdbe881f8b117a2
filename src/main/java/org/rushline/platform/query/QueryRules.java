package org.rushline.platform.query;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.problem.Nearest;

/**
 * The query parameters of one operation, as its method declares them. Those that it reads itself it
 * names by {@code @Parameter}, which also puts them into the API's description.
 *
 * @param known by name; null for a type that the operation checks itself
 */
record QueryRules(Map<String, Type> known) {

    private static final String WHOLE = "must be a whole number from %d to %d";

    static QueryRules of(Method operation) {
        var known = new TreeMap<String, Type>();
        for (var described : operation.getAnnotationsByType(Parameter.class)) {
            if (described.in() == ParameterIn.QUERY) {
                known.put(described.name(), null);
            }
        }
        for (var parameter : operation.getParameters()) {
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                known.put(query.value(), parameter.getParameterizedType());
            }
        }
        return new QueryRules(known);
    }

    /** Throws InvalidFields naming each that is unknown, given too often or not of its type. */
    void check(Map<String, List<String>> query) {
        var errors = new ArrayList<FieldError>();
        query.forEach((name, values) -> check(name, values, errors));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private void check(String name, List<String> values, List<FieldError> errors) {
        if (!known.containsKey(name)) {
            errors.add(new FieldError(name, Nearest.unknown(name, known.keySet())));
            return;
        }
        var type = known.get(name);
        if (type instanceof ParameterizedType list) {
            values.forEach(value -> check(name, value, list.getActualTypeArguments()[0], errors));
        } else if (type != null && values.size() > 1) {
            errors.add(new FieldError(name, "is given more than once"));
        } else if (type != null) {
            check(name, values.get(0), type, errors);
        }
    }

    private static void check(String name, String value, Type type, List<FieldError> errors) {
        if (type == boolean.class && !Arrays.asList("true", "false").contains(value)) {
            errors.add(new FieldError(name, "must be true or false"));
        } else if ((type == int.class || type == Integer.class) && !isInt(value)) {
            var reason = WHOLE.formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
            errors.add(new FieldError(name, reason));
        }
    }

    private static boolean isInt(String value) {
        try {
            return value.matches("-?\\d{1,10}") && Integer.parseInt(value) == Long.parseLong(value);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
