package org.rushline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** An answer that says no, and why. */
public final class Refusal {

    private Refusal() {}

    /**
     * @param type the last part of the problem's type
     */
    public static void assertRefused(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Http.json(answer).getString("type")).endsWith("/" + type);
    }
}
