package org.rushline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Await;
import org.rushline.testing.Cluster;
import org.rushline.testing.Node;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;

/** Two nodes on one database; each test leaves both of them as it found them. */
@OwnServers
class RunOnSeveralNodesIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private static Cluster cluster;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void meet() {
        cluster = SHARED.cluster();
        one = cluster.node(1);
        two = cluster.node(2);
    }

    @Test
    void each_says_in_its_metrics_that_there_are_two() {
        for (var node : cluster.nodes()) {
            assertThat(node.http().get("/metrics", "Accept", "text/plain").body())
                    .containsPattern("(?m)^rushline_cluster_nodes.* 2(\\.0)?$");
        }
    }

    @Test
    void each_listens_where_its_settings_say_and_nowhere_else() throws IOException {
        for (var node : cluster.nodes()) {
            var sockets = node.sockets();
            assertThat(sockets).containsAll(node.settledSockets());
            sockets.removeAll(node.settledSockets());
            // Liberty's own port for the stop command, which listens on this machine alone.
            assertThat(sockets)
                    .singleElement()
                    .matches(socket -> socket.getAddress().isLoopbackAddress());
        }
    }

    @Test
    void a_session_made_on_one_is_good_on_the_other_until_it_is_ended() {
        var here = one.operator();
        var there = here.movedTo(two.address());
        assertThat(there.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(there.delete("/api/sessions").statusCode()).isEqualTo(204);
        Await.until(LIMIT, () -> here.get("/api/me").statusCode() == 401);
    }

    @Test
    void when_one_is_killed_the_other_goes_on_alone_until_it_is_back() throws InterruptedException {
        var session = two.operator();
        two.kill();
        Await.until(LIMIT, () -> one.sees() == 1);
        assertThat(one.ready()).isTrue();
        assertThat(session.movedTo(one.address()).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(one.http().get("/").statusCode()).isEqualTo(200);
        two.startAgain();
        cluster.awaitWhole();
    }

    @Test
    void one_that_hangs_is_left_out_and_taken_back() {
        two.freeze();
        Await.until(LIMIT, () -> one.sees() == 1);
        assertThat(one.ready()).isTrue();
        assertThat(one.operator().get("/api/me").statusCode()).isEqualTo(200);
        two.thaw();
        cluster.awaitWhole();
    }
}
