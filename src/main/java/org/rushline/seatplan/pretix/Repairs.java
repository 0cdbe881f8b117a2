package org.rushline.seatplan.pretix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was put right: one sentence for each kind, however many seats it was. */
final class Repairs {

    private static final class Repair {
        final String first;
        int count;

        Repair(String first) {
            this.first = first;
        }
    }

    private final Map<RepairKind, Repair> repairs = new LinkedHashMap<>();

    void add(RepairKind kind, String path) {
        repairs.computeIfAbsent(kind, k -> new Repair(path)).count++;
    }

    List<String> sentences() {
        return repairs.entrySet().stream()
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String sentence(RepairKind kind, Repair repair) {
        return repair.count == 1
                ? "1 " + kind.one() + ": " + repair.first + "."
                : String.format(
                        Locale.ROOT,
                        "%,d %s; the first is %s.",
                        repair.count,
                        kind.many(),
                        repair.first);
    }
}
