package org.rushline.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.Deployment;

/**
 * Where this node listens for the others. The defaults suit one node: it hears nobody from outside
 * its machine. In a cluster the address is that of a network only its nodes can reach, for they do
 * not ask each other who they are.
 */
@ApplicationScoped
class ClusterSettings {

    /** Two runs on one developer's machine must not fight over a port nobody chose. */
    private static final int EMBEDDED_RANGE = 20;

    @Inject Deployment deployment;

    /** An address, or JGroups' {@code SITE_LOCAL} or {@code match-interface:eth1}. */
    @Inject
    @ConfigProperty(name = "rushline.cluster.bind.address", defaultValue = "127.0.0.1")
    String address;

    /** TCP; 50 above it a second one tells when a node is gone. Firewalls must let both through. */
    @Inject
    @ConfigProperty(name = "rushline.cluster.port", defaultValue = "7800")
    int port;

    String whereWeListen() {
        return address + ":" + port;
    }

    /** JGroups' stack for this node. */
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
