package org.rushline.platform;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back for {@link Question}s that were sent together. */
public final class Answers {

    private final Map<Question<?>, List<?>> rows = new IdentityHashMap<>();

    <T> void add(Question<T> question, List<T> answer) {
        rows.put(question, answer);
    }

    @SuppressWarnings("unchecked") // add() has let no other type in
    public <T> List<T> all(Question<T> question) {
        return (List<T>) rows.get(question);
    }

    public <T> Optional<T> first(Question<T> question) {
        return all(question).stream().findFirst();
    }
}
