package org.rushline.platform.sql;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of {@link BatchQuery}s that were sent together. */
public final class BatchResult {

    private final Map<BatchQuery<?>, List<?>> rows = new IdentityHashMap<>();

    <T> void add(BatchQuery<T> question, List<T> answer) {
        rows.put(question, answer);
    }

    @SuppressWarnings("unchecked") // add() has let no other type in
    public <T> List<T> all(BatchQuery<T> question) {
        return (List<T>) rows.get(question);
    }

    public <T> Optional<T> first(BatchQuery<T> question) {
        return all(question).stream().findFirst();
    }
}
