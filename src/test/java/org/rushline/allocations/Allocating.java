package org.rushline.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import org.rushline.testing.Http;

/** Seats that are kept back for a test. */
public final class Allocating {

    private Allocating() {}

    /** The first three seats, for the press; returns the allocation's id. */
    public static String someSeats(String event) {
        var allocations = "/api/operator/events/" + event + "/allocations";
        var made =
                Http.operator()
                        .post(
                                allocations,
                                """
                                {"name": "Press", "purpose": "PRESS", "reason": "They write about it.", "quota": 10,
                                    "releaseAt": "2031-06-14T16:00:00Z"}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = Http.json(made).getString("id");
        var filled =
                Http.operator()
                        .post(
                                allocations + "/" + id + "/seats",
                                "{\"seats\": {\"ordinals\": [0, 1, 2]}}");
        assertThat(filled.statusCode()).as(filled.body()).isEqualTo(200);
        return id;
    }
}
