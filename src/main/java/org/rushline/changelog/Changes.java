package org.rushline.changelog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The changed things, each once, however often it changed. */
final class Changes {

    /** The most tickets of one event to report singly; beyond that, reading all is as fast. */
    private static final int MOST_ORDINALS = 5_000;

    private record Thing(Entity entity, long id) {}

    private final Map<Thing, TreeSet<Integer>> ordinals = new LinkedHashMap<>();

    /**
     * @param some ordinals; null means all
     */
    void add(Entity entity, long id, Integer[] some) {
        var thing = new Thing(entity, id);
        if (some == null || isAll(thing)) {
            ordinals.put(thing, null);
            return;
        }
        var known = ordinals.computeIfAbsent(thing, unless -> new TreeSet<>());
        known.addAll(List.of(some));
        if (known.size() > MOST_ORDINALS) {
            ordinals.put(thing, null);
        }
    }

    private boolean isAll(Thing thing) {
        return ordinals.containsKey(thing) && ordinals.get(thing) == null;
    }

    List<Change> list() {
        var list = new ArrayList<Change>();
        ordinals.forEach((thing, some) -> list.add(change(thing, some)));
        return list;
    }

    private static Change change(Thing thing, Set<Integer> ordinals) {
        return new Change(thing.entity, thing.id, ordinals == null ? null : List.copyOf(ordinals));
    }
}
