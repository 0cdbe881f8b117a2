package org.rushline.waitingroom.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Node;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;
import org.rushline.waitingroom.HotEvening;

/** How the server ends sockets: nobody is there any more, or it stops itself. */
@OwnServers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SocketsEndIT {

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private static HotEvening quiet;
    private static SilentPeer silent;

    /** Its connection is there still, as when a phone has lost its network. */
    @BeforeAll
    static void somebodyIsNotThereAnyMore() throws IOException {
        quiet = night(SHARED.node(2));
        silent = SilentPeer.of(SHARED.node(2).address(), quiet.event());
    }

    @AfterAll
    static void goes() throws IOException {
        silent.close();
    }

    private static HotEvening night(Node node) {
        var operator = node.operator();
        var night = HotEvening.of(operator, new Catalogue(operator).onSale("Hot night"), 1);
        night.open();
        return night;
    }

    @Order(2) // a minute passes meanwhile
    @Test
    void a_peer_that_answers_no_ping_is_closed_and_all_others_stay() throws IOException {
        try (var there = Listening.to(SHARED.node(2).address(), quiet.event(), null)) {
            var end = silent.awaitEnd();
            assertThat(end.pings()).isPositive();
            assertThat(end.code()).isEqualTo(1001);
            assertThat(end.reason()).isEqualTo("Nobody answers.");
            assertThat(there.isOpen()).isTrue();
        }
    }

    @Order(1)
    @Test
    void when_a_server_stops_everybody_is_told_to_come_back_and_finds_their_place_elsewhere()
            throws SQLException, InterruptedException {
        var one = SHARED.node(1);
        var two = SHARED.node(2);
        var night = night(one);
        var buyer = buyer();
        var place = night.join(buyer);
        try (var signedIn = Listening.to(one.address(), night.event(), buyer);
                var anonymous = Listening.to(one.address(), night.event(), null);
                var elsewhere = Listening.to(two.address(), night.event(), null)) {
            signedIn.awaitPlace("CALLED");
            anonymous.awaitMode("OPEN");
            one.stop();
            assertThat(signedIn.awaitClose()).isEqualTo(1012);
            assertThat(anonymous.awaitClose()).isEqualTo(1012);
            assertThat(elsewhere.isOpen()).isTrue();
            try (var again = Listening.to(two.address(), night.event(), buyer)) {
                assertThat(again.awaitPlace("CALLED").getInt("number"))
                        .isEqualTo(place.getInt("number"));
            }
        } finally {
            one.startAgain();
        }
    }

    private static Buyer buyer() throws SQLException {
        try (var database = SHARED.cluster().connect()) {
            return Buyer.crowd(1, SHARED.node(1).address(), database).get(0);
        }
    }
}
