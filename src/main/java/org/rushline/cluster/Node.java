package org.rushline.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** This server process, as other nodes and the database's leases call it. */
@ApplicationScoped
public class Node {

    /** A restarted server is another node: what its former self leased is not its own. */
    private final String start = UUID.randomUUID().toString().substring(0, 8);

    @Inject ClusterSettings settings;

    /** Such as {@code tickets1-9080-3f2a9c01}: new at every start, never twice in a cluster. */
    public String name() {
        return settings.nodeName().orElseGet(() -> host() + "-" + settings.httpPort())
                + "-"
                + start;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
