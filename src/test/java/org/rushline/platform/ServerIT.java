package org.rushline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.problem.Problem;
import org.rushline.testing.Http;

@ArquillianTest
class ServerIT {

    @Test
    void it_is_started_live_and_ready() {
        for (var check : new String[] {"started", "live", "ready"}) {
            assertThat(Http.anonymous().get("/health/" + check).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_unknown_address_of_the_api_is_a_problem_document() {
        var answer = Http.anonymous().get("/api/nothing-here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        assertThat(Http.json(answer).getString("type")).endsWith("/not-found");
    }
}
