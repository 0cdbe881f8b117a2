package org.rushline.seatmap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The difference between two snapshots: the changed ordinals by their new code. */
record SeatChanges(int free, Map<Byte, List<Integer>> ordinals) {

    static SeatChanges between(Availability before, Availability after) {
        var ordinals = new TreeMap<Byte, List<Integer>>();
        for (var ordinal = 0; ordinal < after.capacity(); ordinal++) {
            var code = after.code(ordinal);
            if (code != before.code(ordinal)) {
                ordinals.computeIfAbsent(code, none -> new ArrayList<>()).add(ordinal);
            }
        }
        return new SeatChanges(ordinals.isEmpty() ? 0 : after.free(), ordinals);
    }

    boolean none() {
        return ordinals.isEmpty();
    }

    /** UTF-8 JSON: {@code {"free":93998,"changes":{"1":[16,17]}}}. */
    byte[] document() {
        var changes =
                ordinals.entrySet().stream()
                        .map(one -> "\"" + one.getKey() + "\":" + list(one.getValue()))
                        .collect(Collectors.joining(","));
        return "{\"free\":%d,\"changes\":{%s}}"
                .formatted(free, changes)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String list(List<Integer> ordinals) {
        return ordinals.stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
