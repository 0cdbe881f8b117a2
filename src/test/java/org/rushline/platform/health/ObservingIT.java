package org.rushline.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;

@ArquillianTest
class ObservingIT {

    @Test
    void the_metrics_show_the_clock_the_oldest_writer_the_cluster_the_change_log_and_the_pool() {
        var metrics = Http.anonymous().get("/metrics", "Accept", "text/plain").body();
        assertThat(metrics)
                .containsPattern("(?m)^rushline_clock_offset_seconds.* -?\\d")
                .containsPattern("(?m)^rushline_oldest_writing_transaction_seconds.* \\d")
                .containsPattern("(?m)^rushline_cluster_nodes.* [1-9]")
                .containsPattern("(?m)^rushline_changes_lag_seconds\\{.*listener=\"views\".*} \\d")
                .containsPattern("(?m)^rushline_changes_told\\{.*listener=\"views\".*} \\d")
                .containsPattern("(?m)^rushline_changes_position\\{.*listener=\"views\".*} [1-9]")
                .contains("connectionpool_freeConnections");
    }

    @Test
    void the_api_describes_itself() {
        var answer = Http.anonymous().get("/openapi", "Accept", "application/json");
        var document = Http.json(answer);
        assertThat(document.getJsonObject("info").getString("title")).isEqualTo("Rushline");
        assertThat(document.getJsonObject("components").getJsonObject("securitySchemes"))
                .containsKey("session");
        assertThat(Http.anonymous().get("/openapi/ui/").statusCode()).isEqualTo(200);
    }
}
