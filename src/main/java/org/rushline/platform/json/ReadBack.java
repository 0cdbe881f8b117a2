package org.rushline.platform.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.Nearest;

/**
 * What came back with an edit although it cannot be edited: members of the answer that the request
 * does not have. Whoever reads a thing, changes one member and sends it back need not take the
 * others out; whoever changes one of them is told that it can only be read.
 *
 * @param members as they came, by their names
 * @param writable what could be written instead
 */
public record ReadBack(Map<String, JsonValue> members, Set<String> writable) {

    /** None, as in what was not read from a request. */
    public static final ReadBack NOTHING = new ReadBack(Map.of(), Set.of());

    /** The answer whose other members may come back with this request. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Of {
        Class<? extends Record> value();
    }

    /**
     * For an edit.
     *
     * @param now the answer as it would be read now
     * @throws InvalidFields naming those that differ from it
     */
    public void mustEqual(Record now) {
        if (!members.isEmpty()) {
            var current = Answers.JSON.fromJson(Answers.JSON.toJson(now), JsonObject.class);
            refuse(name -> !current.getOrDefault(name, JsonValue.NULL).equals(members.get(name)));
        }
    }

    /**
     * For things that are created.
     *
     * @throws InvalidFields naming every one that came
     */
    public void mustBeNothing() {
        refuse(name -> true);
    }

    private void refuse(Predicate<String> wrong) {
        var errors = new FieldErrors();
        members.keySet().stream()
                .filter(wrong)
                .sorted()
                .forEach(
                        name ->
                                errors.add(
                                        name, "can only be read" + Nearest.hint(name, writable)));
        errors.check();
    }

    /** Writes answers as JAX-RS does. */
    private static final class Answers {
        static final Jsonb JSON = JsonbBuilder.create();
    }
}
