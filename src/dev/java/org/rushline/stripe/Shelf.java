package org.rushline.stripe;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Things by their id, and newest first. */
final class Shelf<T> {

    private final AtomicLong last = new AtomicLong();
    private final Map<String, Long> places = new ConcurrentHashMap<>();
    private final NavigableMap<Long, T> things =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    /** A new one replaces one with the same id. */
    void put(String id, T thing) {
        var place = places.computeIfAbsent(id, unused -> last.incrementAndGet());
        things.put(place, thing);
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(places.get(id)).map(things::get);
    }

    Stream<T> newestFirst() {
        return things.values().stream();
    }

    void clear() {
        places.clear();
        things.clear();
    }
}
