package org.rushline.trail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rushline.trail.TrailKind;

class TrailTableTest {

    @Test
    void what_people_wrote_is_no_formula_and_breaks_no_row() {
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
        assertThat(TrailTable.line(entry))
                .isEqualTo(
                        "7,1970-01-01T00:00:00Z,CHANGE,,\"'=1+1\",\"'@sum(a1)\",::1,,\"Make an event\",\"POST /api/operator/events\","
                                + "/api/operator/events,1,201,,\"He said \"\"no\"\", twice.\r\nReally.\",\"'-1\",");
    }
}
