package org.rushline.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rushline.search.Indexes;
import org.rushline.testing.Await;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Cluster;
import org.rushline.testing.Http;
import org.rushline.testing.Node;
import org.rushline.testing.OwnServers;

/** Two nodes whose one index is on a search server. */
@OwnServers
@Tag("long-on-opensearch")
class ShareASearchServerIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String MADE_ANEW = "The search index is being made anew";

    private static Cluster cluster;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void start() throws SQLException, IOException {
        cluster =
                Cluster.of(2)
                        .with("RUSHLINE_SEARCH_SERVER", Indexes.server().uris())
                        .with("RUSHLINE_SEARCH_PREFIX", "it-" + UUID.randomUUID())
                        .start();
        one = cluster.node(1);
        two = cluster.node(2);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void both_find_what_is_announced_also_after_either_has_died() {
        new Catalogue(one.operator()).announced("Firebird");
        awaitFoundBy(one, "firebrid");
        awaitFoundBy(two, "firebrid");
        assertThat(one.said() + two.said()).containsOnlyOnce(MADE_ANEW);

        one.kill();
        new Catalogue(two.operator()).announced("Petrushka");
        awaitFoundBy(two, "petrushka");

        cluster.startAgain();
        two.kill();
        new Catalogue(one.operator()).announced("Pulcinella");
        awaitFoundBy(one, "pulcinella");
        awaitFoundBy(one, "firebrid");
        assertThat(one.said()).doesNotContain(MADE_ANEW); // it found the one that was there
    }

    private static void awaitFoundBy(Node node, String keyword) {
        Await.until(
                LIMIT,
                () ->
                        Http.json(node.http().get("/api/events/search?keyword=" + keyword))
                                        .getInt("total", 0)
                                == 1);
    }
}
