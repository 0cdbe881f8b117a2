package org.rushline.platform.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rushline.platform.problem.Problem;

/** The members that a request record has, and how one is made. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES =
            new ClassValue<>() {
                @Override
                protected RecordShape computeValue(Class<?> type) {
                    return new RecordShape(type);
                }
            };

    private static final Map<Class<?>, Object> ABSENT =
            Map.of(int.class, 0, long.class, 0L, boolean.class, false);

    private final Constructor<?> constructor;
    private final RecordComponent[] components;
    private final Map<String, Type> members = new LinkedHashMap<>();
    private final Set<String> readOnly;

    private RecordShape(Class<?> type) {
        components = type.getRecordComponents();
        constructor = canonical(type, components);
        for (var component : components) {
            if (component.getType() != ReadBack.class) {
                members.put(component.getName(), component.getGenericType());
            }
        }
        readOnly = readOnly(type);
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType);
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> readOnly(Class<?> type) {
        var readBack = type.getAnnotation(ReadBack.Of.class);
        return readBack == null
                ? Set.of()
                : Arrays.stream(readBack.value().getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !members.containsKey(name))
                        .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> names() {
        return members.keySet();
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** Whether answers have it and requests cannot change it. */
    boolean isReadOnly(String name) {
        return readOnly.contains(name);
    }

    Type type(String name) {
        return members.get(name);
    }

    Record instance(Map<String, Object> values, ReadBack readBack) {
        var arguments = Arrays.stream(components).map(c -> argument(c, values, readBack)).toArray();
        try {
            return (Record) constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Problem refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object argument(
            RecordComponent component, Map<String, Object> values, ReadBack readBack) {
        if (component.getType() == ReadBack.class) {
            return readBack;
        }
        var value = values.get(component.getName());
        return value == null ? ABSENT.get(component.getType()) : value;
    }
}
