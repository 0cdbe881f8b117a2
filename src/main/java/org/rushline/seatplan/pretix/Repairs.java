package org.rushline.seatplan.pretix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rushline.seatplan.pretix.json.LeftOut;

/** What was put right or left out: one sentence for each kind, however many seats it was. */
final class Repairs {

    private static final class Repair {
        final String first;
        int count;

        Repair(String first) {
            this.first = first;
        }
    }

    private final Map<RepairKind, Repair> repairs = new LinkedHashMap<>();
    private final LeftOut leftOut;

    Repairs(LeftOut leftOut) {
        this.leftOut = leftOut;
    }

    /** What is not repaired but missing from now on. */
    LeftOut leftOut() {
        return leftOut;
    }

    void add(RepairKind kind, String path) {
        repairs.computeIfAbsent(kind, k -> new Repair(path)).count++;
    }

    List<String> sentences() {
        var repaired =
                repairs.entrySet().stream()
                        .map(entry -> sentence(entry.getKey(), entry.getValue()));
        return Stream.concat(repaired, leftOut.sentences().stream()).toList();
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
