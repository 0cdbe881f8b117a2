package org.rushline.catalog.editing;

import jakarta.json.Json;
import java.util.List;
import org.rushline.platform.problem.Conflict;

/** It cannot be deleted while something needs it: 409, naming what does. */
public class StillReferredTo extends Conflict {

    /** Something that needs it, by its id and name. */
    record Reference(String id, String name) {}

    StillReferredTo(List<Reference> references) {
        super(
                "still-referred-to",
                "Still referred to",
                "It is needed by "
                        + String.join(", ", references.stream().map(Reference::name).toList())
                        + ". Change or delete that first.");
        var ids = Json.createArrayBuilder();
        references.forEach(reference -> ids.add(reference.id));
        member("references", ids.build());
    }
}
