package org.rushline.trail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rushline.trail.TrailKind;

class TrailTableTest {

    @Test
    void each_part_of_an_entry_has_its_column() {
        var entry =
                new TrailEntryView(
                        7,
                        Instant.EPOCH,
                        TrailKind.CHANGE,
                        null,
                        "=1+1",
                        "@sum(a1)",
                        "::1",
                        null,
                        "Make an event",
                        "POST /api/operator/events",
                        "/api/operator/events",
                        1,
                        201,
                        null,
                        "He said \"no\", twice.\r\nReally.",
                        "-1",
                        null);
        assertThat(TrailTable.cells(entry))
                .containsExactly(
                        7L,
                        Instant.EPOCH,
                        TrailKind.CHANGE,
                        null,
                        "=1+1",
                        "@sum(a1)",
                        "::1",
                        null,
                        "Make an event",
                        "POST /api/operator/events",
                        "/api/operator/events",
                        1,
                        201,
                        null,
                        "He said \"no\", twice.\r\nReally.",
                        "-1",
                        null);
    }
}
