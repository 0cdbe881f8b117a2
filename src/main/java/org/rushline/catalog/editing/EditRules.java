package org.rushline.catalog.editing;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import org.rushline.catalog.Phase;
import org.rushline.catalog.editing.Amendments.Author;
import org.rushline.catalog.editing.EventField.Owed;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

/** Holds edits to what {@link EventField} says. */
final class EditRules {

    private EditRules() {}

    /** Throws InvalidFields if some of these fields may no longer change, or only with a reason. */
    static void check(Set<EventField> changed, Phase phase, Author author) {
        var fixed = changed.stream().filter(field -> !field.until().allows(phase, author.moves()));
        var errors =
                fixed.map(field -> new FieldError(field.member(), field.until().refusal()))
                        .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        var owed = changed.stream().filter(field -> field.owed() == Owed.REASON);
        var unexplained = owed.map(EventField::member).collect(joining(", "));
        if (phase == Phase.SOLD && author.reason() == null && !unexplained.isEmpty()) {
            throw new InvalidFields(
                    "reason", "is needed: people have tickets, and this changes: " + unexplained);
        }
    }
}
