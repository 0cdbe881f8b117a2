package org.rushline.performer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;

/** Who performs, as people name them: by name, or by id where several have it. */
@ApplicationScoped
public class PerformerNames {

    private static final int SEVERAL = 2;

    @Inject PerformerService performers;

    /** Throws InvalidFields naming {@code performers}. */
    public List<String> ids(List<String> names) {
        var ids = new ArrayList<String>();
        for (var name : names) {
            ids.add(id(name));
        }
        return ids;
    }

    private String id(String name) {
        var found = performers.exactly(name, SEVERAL);
        if (found.size() > 1) {
            throw new InvalidFields(
                    "performers",
                    "has several of the name %s: write %s or %s"
                            .formatted(name, found.get(0).id(), found.get(1).id()));
        }
        return found.isEmpty() ? byId(name) : found.get(0).id();
    }

    private String byId(String id) {
        try {
            return performers.get(PerformerId.of(id)).id();
        } catch (WrongId | NotFound none) {
            throw new InvalidFields(
                    "performers",
                    "does not know %s: add them to the performers first".formatted(id));
        }
    }

    /** As a form shows them. */
    public List<String> names(List<String> ids) {
        return performers.all(ids.stream().map(PerformerId::of).toList()).stream()
                .map(this::name)
                .toList();
    }

    private String name(PerformerView performer) {
        return performers.exactly(performer.name(), SEVERAL).size() > 1
                ? performer.id()
                : performer.name();
    }
}
