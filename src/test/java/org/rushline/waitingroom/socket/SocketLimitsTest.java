package org.rushline.waitingroom.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.problem.Unavailable;

/** How many sockets one may have, and why no more. */
class SocketLimitsTest {

    private static final int MOST = 6;
    private static final int OF_AN_ADDRESS = 4;
    private static final int OF_AN_ACCOUNT = 2;

    private final SocketLimits limits = limits(100);

    private static SocketLimits limits(int perSecond) {
        var limits = new SocketLimits();
        limits.settings = new SocketSettings();
        limits.settings.most = MOST;
        limits.settings.perAddress = OF_AN_ADDRESS;
        limits.settings.perAccount = OF_AN_ACCOUNT;
        limits.settings.perSecond = perSecond;
        limits.prepare();
        return limits;
    }

    /**
     * @param holder null if nobody is signed in
     */
    private static RoomSocket socket(String address, UUID holder) {
        return new RoomSocket(new EventId(1), null, holder, address, null);
    }

    private RoomSocket entered(String address, UUID holder) {
        var socket = socket(address, holder);
        limits.enter(socket);
        return socket;
    }

    private void assertRefused(RoomSocket socket, String why) {
        int before = limits.open();
        assertThatThrownBy(() -> limits.enter(socket))
                .isInstanceOf(TooManyRequests.class)
                .hasMessageStartingWith(why)
                .extracting(refused -> ((Problem) refused).retryAfter())
                .isEqualTo(30);
        assertThat(limits.open()).as("it takes no place").isEqualTo(before);
    }

    @Test
    void an_address_has_so_many_whoever_is_behind_it() {
        var open = new ArrayList<RoomSocket>();
        for (int n = 0; n < OF_AN_ADDRESS; n++) {
            open.add(entered("203.0.113.7/32", n % 2 == 0 ? null : UUID.randomUUID()));
        }
        assertRefused(socket("203.0.113.7/32", null), "From your address");
        assertRefused(socket("203.0.113.7/32", UUID.randomUUID()), "From your address");
        entered("203.0.113.8/32", null);
        limits.leave(open.get(0));
        entered("203.0.113.7/32", null);
    }

    @Test
    void an_account_has_so_many_from_wherever_it_comes() {
        var account = UUID.randomUUID();
        var first = entered("203.0.113.7/32", account);
        var second = entered("203.0.113.8/32", account);
        var third = socket("203.0.113.9/32", account);
        assertRefused(third, "Your account");
        assertThat(limits.of(account)).containsExactly(first, second);
        entered("203.0.113.9/32", UUID.randomUUID());
        limits.leave(first);
        limits.enter(third);
        assertThat(limits.of(account)).containsExactly(second, third);
    }

    @Test
    void a_node_has_so_many_and_then_others_serve() {
        for (int n = 0; n < MOST; n++) {
            entered("203.0.113." + n, null);
        }
        assertThatThrownBy(() -> limits.enter(socket("203.0.113.99", null)))
                .isInstanceOf(Unavailable.class);
        assertThat(limits.open()).isEqualTo(MOST);
    }

    @Test
    void those_of_a_node_that_died_do_not_all_come_in_one_moment() {
        var slow = limits(2);
        slow.enter(socket("203.0.113.1", null));
        slow.enter(socket("203.0.113.2", null));
        assertThatThrownBy(() -> slow.enter(socket("203.0.113.3", null)))
                .isInstanceOf(TooManyRequests.class);
    }
}
