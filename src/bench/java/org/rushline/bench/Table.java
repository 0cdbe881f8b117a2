package org.rushline.bench;

import java.util.ArrayList;
import java.util.List;

/** The result, as Markdown. */
public final class Table {

    /** One comparison, ready to print. */
    public record Row(String what, String ours, String reference, String ratio, String to) {}

    private final List<String> lines = new ArrayList<>();

    void add(Row row) {
        add(
                "| %s | %s | %s | %s | %s |"
                        .formatted(row.what(), row.ours(), row.reference(), row.ratio(), row.to()));
    }

    void leftOut(String what, String packages) {
        add("| %s | left out: apt-get install %s | – | – | – |".formatted(what, packages));
    }

    /** Said at once too: the whole takes long, and could be ended before. */
    private void add(String line) {
        lines.add(line);
        System.out.println(line);
    }

    @Override
    public String toString() {
        return """

                | what | Rushline | reference | ratio | the reference is |
                |---|---|---|---|---|
                %s

                Median (least–most) of %d rounds (starts: %d), each beside its reference in the same run, on %d processors, client and servers together, Java %s.
                """
                .formatted(
                        String.join("\n", lines),
                        Setting.ROUNDS,
                        Setting.STARTS,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature());
    }
}
