package org.rushline.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.search.Indexes;
import org.rushline.testing.Await;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Cluster;
import org.rushline.testing.Http;
import org.rushline.testing.OwnServers;

/** A node whose index is on a search server. */
@OwnServers
class AskASearchServerIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void what_is_announced_is_found_counted_and_suggested() throws SQLException, IOException {
        try (var cluster =
                Cluster.of(1)
                        .with("RUSHLINE_SEARCH_SERVER", Indexes.server().uris())
                        .with("RUSHLINE_SEARCH_PREFIX", "it-" + UUID.randomUUID())
                        .start()) {
            var node = cluster.node(1);
            new Catalogue(node.operator()).announced("Firebird");
            Await.until(LIMIT, () -> search(node.http(), "firebrid").getInt("total", 0) == 1);
            var facets = search(node.http(), "firebird&facets=city").getJsonObject("facets");
            assertThat(facets.getJsonArray("city").getValuesAs(JsonObject.class))
                    .extracting(city -> city.getString("value"))
                    .containsExactly("Berlin");
            assertThat(node.http().get("/api/events/suggest?q=fireb").body()).contains("Firebird");
        }
    }

    private static JsonObject search(Http http, String keyword) {
        return Http.json(http.get("/api/events/search?keyword=" + keyword));
    }
}
