package org.rushline.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A node as a program of its own, which prints the announcements that it hears. */
public final class Listening {

    private Listening() {}

    /**
     * @param args its own port, then the others' ports
     */
    public static void main(String[] args) {
        var ports = Arrays.stream(args).map(Integer::valueOf).toList();
        var peers = new Peers();
        peers.grid = BareGrid.start(ports.get(0), ports);
        peers.line("seats", what -> System.out.println(new String(what, UTF_8)));
        System.out.println("ready");
    }
}
