package org.rushline.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Http;

@ArquillianTest
class HealthIT {

    @Test
    void readiness_asks_the_database_the_clock_the_grid_and_the_change_log() {
        assertThat(checks("/health/ready"))
                .containsEntry("database", "UP")
                .containsEntry("clock", "UP")
                .containsEntry("grid", "UP")
                .containsEntry("changes", "UP");
    }

    @Test
    void it_is_started_once_the_schema_is_there_and_the_grid_is_up() {
        assertThat(checks("/health/started"))
                .containsEntry("schema", "UP")
                .containsEntry("grid", "UP");
    }

    @Test
    void it_is_alive_while_no_threads_wait_for_each_other() {
        assertThat(checks("/health/live")).containsEntry("threads", "UP");
    }

    @Test
    void the_cluster_counts_this_node() {
        var grid = check("/health/ready", "grid");
        assertThat(grid.getJsonObject("data").getInt("nodes")).isPositive();
    }

    private static Map<String, String> checks(String path) {
        return Http.json(Http.anonymous().get(path)).getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .collect(
                        Collectors.toMap(
                                check -> check.getString("name"),
                                check -> check.getString("status")));
    }

    private static JsonObject check(String path, String name) {
        return Http.json(Http.anonymous().get(path)).getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .filter(check -> ((JsonString) check.get("name")).getString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
