package org.rushline.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Deployment;
import org.rushline.platform.startup.RandomKey;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.Setting;

/** The defaults suit one node: it listens on its own machine only. */
@ApplicationScoped
class ClusterSettings implements RequiredSettings {

    /** Two runs on one developer's machine must not fight over a port nobody chose. */
    private static final int EMBEDDED_RANGE = 20;

    private static final String KEY = "RUSHLINE_CLUSTER_KEY";

    @Inject Deployment deployment;

    @Inject
    @ConfigProperty(name = "rushline.cluster.bind.address", defaultValue = "127.0.0.1")
    @Setting(
            "The address at which this node listens for the others, encrypted and still best in a"
                    + " private network; JGroups' `SITE_LOCAL` or `match-interface:eth1` will do, too.")
    String address;

    @Inject
    @ConfigProperty(name = "rushline.cluster.port", defaultValue = "7800")
    @Setting(unit = "port", value = "The port at that address.")
    int port;

    @Inject
    @ConfigProperty(name = "rushline.cluster.key")
    @Setting(
            "The key by which nodes know each other, the same on all of them (`openssl rand -base64"
                    + " 48`): without it a node stays alone, and it is needed as soon as other"
                    + " machines reach that address.")
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "rushline.cluster.key.other")
    @Setting(
            "Also accepted from other nodes while you change the key: restart the nodes one by one"
                    + " with the new key here, then with the two swapped, then without the old one.")
    Optional<String> otherKey;

    @Inject
    @ConfigProperty(name = "rushline.node.name")
    @Setting("This node's name in logs and leases; without it, its host and port.")
    Optional<String> nodeName;

    @Inject
    @ConfigProperty(name = "http.port")
    @Setting(unit = "port", value = "The port on which this node answers.")
    int httpPort;

    Optional<String> nodeName() {
        return nodeName;
    }

    int httpPort() {
        return httpPort;
    }

    String whereWeListen() {
        return address + ":" + port;
    }

    /** The node's address and the cluster's key; without a key the node stays alone. */
    NodeSockets sockets() {
        var keys = keys().map(RandomKey::read).toList();
        return NodeSockets.with(keys.isEmpty() ? List.of(nobodyElses()) : keys);
    }

    private Stream<String> keys() {
        return Stream.of(key, otherKey).flatMap(Optional::stream);
    }

    private static byte[] nobodyElses() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    @Override
    public List<String> faults() {
        var demo = deployment.embedded() && onlyThisMachine();
        var faults = new ArrayList<String>();
        if (key.isEmpty() && !onlyThisMachine()) {
            faults.add(KEY + " is missing: other machines reach " + address + RandomKey.MAKE_ONE);
        }
        key.flatMap(given -> RandomKey.fault(KEY, given, demo)).ifPresent(faults::add);
        otherKey.flatMap(given -> RandomKey.fault(KEY + "_OTHER", given, demo))
                .ifPresent(faults::add);
        if (key.isEmpty() && otherKey.isPresent()) {
            faults.add(KEY + "_OTHER is of use only beside " + KEY);
        }
        return faults;
    }

    /** JGroups' {@code SITE_LOCAL} and the like are no host names, and reach further. */
    private boolean onlyThisMachine() {
        try {
            return Arrays.stream(InetAddress.getAllByName(address))
                    .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    String stack() {
        return template()
                .replace("{address}", address)
                .replace("{port}", Integer.toString(port))
                .replace("{range}", Integer.toString(deployment.embedded() ? EMBEDDED_RANGE : 0));
    }

    private static String template() {
        try (var in = ClusterSettings.class.getResourceAsStream("stack.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
