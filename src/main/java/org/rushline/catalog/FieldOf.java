package org.rushline.catalog;

import java.util.function.Supplier;
import org.rushline.platform.InvalidFields;
import org.rushline.platform.NotFound;
import org.rushline.platform.WrongId;

/** Says which field of a request an id that leads nowhere stood in. */
final class FieldOf {

    private FieldOf() {}

    static <T> T field(String field, Supplier<T> lookedUp) {
        try {
            return lookedUp.get();
        } catch (NotFound | WrongId e) {
            throw new InvalidFields(field, e.getMessage());
        }
    }
}
