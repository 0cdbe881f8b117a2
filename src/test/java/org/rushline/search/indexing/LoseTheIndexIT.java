package org.rushline.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.platform.id.Ids;
import org.rushline.testing.Await;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Cluster;
import org.rushline.testing.Http;
import org.rushline.testing.Node;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;

/** Two nodes, one of which goes down, and what it finds of its index when it comes back. */
@OwnServers
class LoseTheIndexIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String MADE_ANEW = "The search index is being made anew";

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private static Cluster cluster;
    private static Node one;
    private static Node two;
    private static String event;

    @BeforeAll
    static void putOn() {
        cluster = SHARED.cluster();
        one = cluster.node(1);
        two = cluster.node(2);
        event = new Catalogue(one.operator()).announced("Before");
        Await.until(LIMIT, () -> finds(one, "Before") && finds(two, "Before"));
    }

    @Test
    void it_is_made_anew_when_the_log_has_gone_on_without_it() throws Exception {
        two.kill();
        rename("Long ago");
        run(
                "update change_log_state set emptied_to = pg_current_xact_id(), emptied_epoch = change_log_epoch()");
        cluster.startAgain();
        Await.until(LIMIT, () -> finds(two, "Long ago"));
        assertThat(two.said()).contains(MADE_ANEW);
    }

    @Test
    void it_is_kept_but_not_used_while_another_process_has_its_folder() throws Exception {
        two.kill();
        rename("While it was down");
        CompletableFuture<Void> back;
        try (var file =
                        FileChannel.open(
                                SHARED.searchFolder().resolve("node.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            back = CompletableFuture.runAsync(cluster::startAgain);
            Await.until(LIMIT, () -> health(two).contains("the index can be neither opened"));
            assertThat(two.http().get("/api/events/search").statusCode()).isEqualTo(503);
            assertThat(two.said()).contains("needs a folder of its own");
            assertThat(one.ready()).isTrue();
            Await.until(LIMIT, () -> finds(one, "While it was down"));
        }
        back.join();
        Await.until(LIMIT, () -> finds(two, "While it was down"));
        assertThat(two.said()).doesNotContain(MADE_ANEW);
    }

    private static String health(Node node) {
        try {
            return node.http().get("/health/ready").body();
        } catch (Http.NoAnswer e) {
            return "";
        }
    }

    private static boolean finds(Node node, String name) {
        var path = "/api/events/search?keyword=" + name.replace(' ', '+');
        return node.http().get(path).body().contains("\"name\":\"" + name + '"');
    }

    private static void rename(String name) throws SQLException {
        run(
                "update event set name = '%s' where id = %d"
                        .formatted(name, Ids.decode("evt_", event)));
    }

    private static void run(String sql) throws SQLException {
        try (var connection = cluster.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
