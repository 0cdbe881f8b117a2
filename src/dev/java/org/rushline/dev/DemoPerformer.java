package org.rushline.dev;

import java.util.List;

/** A team, an author or a composer; {@code home} is the key of a club's ground, otherwise empty. */
public record DemoPerformer(
        String key, String name, String kind, String country, List<String> colours, String home) {

    static DemoPerformer of(DemoTable.Row row) {
        return new DemoPerformer(
                row.text("key"),
                row.text("name"),
                row.text("kind"),
                row.text("country"),
                List.of(row.text("colour"), row.text("second colour")),
                row.text("home"));
    }

    String reference() {
        return "demo:performer:" + key;
    }
}
