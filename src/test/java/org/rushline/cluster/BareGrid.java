package org.rushline.cluster;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rushline.platform.limits.LiveNodes;
import org.rushline.platform.startup.Deployment;
import org.rushline.testing.Await;
import org.rushline.testing.TestKeys;

/**
 * The grid without a server around it, with the caches and the way of talking that ship. Only how
 * nodes find each other differs: their ports are known, and nobody asks a database.
 */
public final class BareGrid extends Grid {

    private static final String FINDING = "(?s)<JDBC_PING2.*?/>";

    private BareGrid(ClusterSettings settings) {
        this.settings = settings;
        node = new Numbered(settings.port);
        changed = nobodyListens();
        nodes = new LiveNodes();
    }

    /**
     * Starts a node.
     *
     * @param port where it listens
     * @param ports where all of them do, itself included
     */
    public static BareGrid start(int port, List<Integer> ports) {
        return start(new KnownPorts(port, ports));
    }

    static BareGrid start(KnownPorts settings) {
        var grid = new BareGrid(settings);
        grid.start();
        return grid;
    }

    /**
     * Waits until all of them see each other and have shared out what a cache holds: a command that
     * meets the sharing out is repeated, and then finds what it did itself.
     */
    public void awaitMembers(int count, String cache, Duration limit) {
        Await.until(limit, () -> members().size() >= count && isSharedOut(count, cache));
    }

    private boolean isSharedOut(int count, String cache) {
        var distribution = cache(cache).getAdvancedCache().getDistributionManager();
        return distribution.getCacheTopology().getMembers().size() >= count
                && distribution.isJoinComplete()
                && !distribution.isRehashInProgress();
    }

    @SuppressWarnings("unchecked")
    private static Event<GridChanged> nobodyListens() {
        return (Event<GridChanged>)
                Proxy.newProxyInstance(
                        Event.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> null);
    }

    /** Where its nodes listen. They know each other by one key, unless told otherwise. */
    static final class KnownPorts extends ClusterSettings {

        private final List<Integer> ports;
        private String calledAt = "";

        KnownPorts(int port, List<Integer> ports) {
            this.ports = ports;
            this.port = port;
            this.address = "127.0.0.1";
            this.deployment =
                    new Deployment() {
                        @Override
                        public boolean embedded() {
                            return false;
                        }
                    };
            keys(TestKeys.ONE);
        }

        /** Shows the first, and accepts the other too, if there is one. */
        KnownPorts keys(String... keys) {
            key = Arrays.stream(keys).findFirst();
            otherKey = Arrays.stream(keys).skip(1).findFirst();
            return this;
        }

        /** Others are told to come to this port, behind which somebody hands on what they say. */
        KnownPorts calledAt(int port) {
            calledAt = "external_addr=\"127.0.0.1\" external_port=\"%d\" ".formatted(port);
            return this;
        }

        @Override
        String stack() {
            var hosts =
                    ports.stream()
                            .map(other -> address + "[" + other + "]")
                            .collect(Collectors.joining(","));
            return super.stack()
                    .replace("bind_port=", calledAt + "bind_port=")
                    .replaceFirst(
                            FINDING, "<TCPPING initial_hosts=\"" + hosts + "\" port_range=\"0\"/>");
        }
    }

    private static final class Numbered extends Node {

        private final String name;

        Numbered(int port) {
            name = "bare-" + port;
        }

        @Override
        public String name() {
            return name;
        }
    }
}
